-- Rates and shares stated by a side for quantities of which the office of that side has a table.
select family
from claims
where first_day >= 0 and side <> '' and side <> 'both'
group by family, side
having max(case when from_table = 1 and kind = 'actual' then 1 else 0 end) = 1
    and max(case when from_table = 0 and (kind = 'growth' or kind = 'direction' or kind = 'share') then 1 else 0 end) = 1
