-- Quantities with an unattributed interval that is disjoint from another one.
select family
from (
    select family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per,
        case when side = '' then 1 else 0 end as is_nobodys,
        max(2 * low + low_open) as latest_start, min(2 * high - high_open) as earliest_end
    from claims
    where from_table = 0 and is_measurement = 1 and first_day >= 0
    group by family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per, case when side = '' then 1 else 0 end
) as named_or_not
group by family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per
having max(is_nobodys) = 1 and max(latest_start) > min(earliest_end)
