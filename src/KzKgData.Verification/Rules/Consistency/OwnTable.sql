-- Amounts stated by a side for which the office of that side has a table.
select family
from claims
where first_day >= 0 and kind = 'actual' and side <> '' and side <> 'both'
group by family, side
having min(from_table) = 0 and max(from_table) = 1
