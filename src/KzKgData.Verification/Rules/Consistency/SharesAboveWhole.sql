-- Shares below 0 or above 100 percent, shares of one whole that add up to more, and all shares of one whole that add up to less.
select family
from claims
where from_table = 0 and kind = 'share' and unit = 'percent' and (factor = 0 or 2 * low + low_open > 200 * factor or 2 * high - high_open < 0)
union all
select family
from (
    select family, side, first_day, last_day, factor, whole, sum(case when starts > 0 then starts else 0 end) as sum_of_starts
    from levels where kind = 'share' and unit = 'percent'
    group by family, side, first_day, last_day, factor, whole
) as shares
where sum_of_starts > 200 * factor
union all
select family
from (
    select family, composition, part_count, side, first_day, last_day, factor, count(distinct measurand) as parts, sum(ends) as sum_of_ends
    from (select family, measurand, side, first_day, last_day, factor, ends from levels where kind = 'share' and unit = 'percent' and whole = '') as shares
    join compositions using (family, measurand)
    group by family, composition, part_count, side, first_day, last_day, factor
) as sums
where parts >= part_count and sum_of_ends < 200 * factor
