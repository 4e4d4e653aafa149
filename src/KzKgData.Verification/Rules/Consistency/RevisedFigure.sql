-- Figures of official tables that differ between editions.
select family
from claims
where from_table = 1 and first_day >= 0 and kind = 'actual' and side <> ''
group by family, measurand, unit, side, first_day, last_day
having min(value) < max(value) or (max(rounded) = 1 and count(*) > 1)
