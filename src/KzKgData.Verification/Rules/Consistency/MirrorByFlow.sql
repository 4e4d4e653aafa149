-- Flows in the tables of the offices of several sides.
select family
from claims
where from_table = 1 and first_day >= 0 and kind = 'actual' and side <> '' and flow > 0
group by family, measurand, unit, first_day, last_day
having min(side) < max(side)
