-- Quantities for which intervals of several sides are disjoint.
select family
from claims
where from_table = 0 and is_measurement = 1 and first_day >= 0 and side <> '' and side <> 'both'
group by family, indicator, subject, scope, kind, unit, first_day, last_day, base_first_day, base_last_day, whole, per
having min(side) < max(side) and max(2 * low + low_open) > min(2 * high - high_open)
