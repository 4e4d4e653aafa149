-- A fall by more than 100 percent, or growth against a base of zero.
select family
from claims
where from_table = 0 and kind = 'growth' and unit = 'percent' and (factor = 0 or 2 * high - high_open < -200 * factor)
union all
select distinct family
from growth_steps
where base_least = 0
