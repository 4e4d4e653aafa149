-- Quantities with two disjoint intervals of one side, or of a side and of both sides jointly.
select family
from (
    select family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per, side,
        max(2 * low + low_open) as latest_start, min(2 * high - high_open) as earliest_end
    from claims
    where from_table = 0 and is_measurement = 1 and first_day >= 0 and side <> ''
    group by family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per, side
) as sides
group by family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per
having max(case when latest_start > earliest_end then 1 else 0 end) = 1
    or (max(case when side = 'both' then 1 else 0 end) = 1 and max(latest_start) > min(earliest_end))
