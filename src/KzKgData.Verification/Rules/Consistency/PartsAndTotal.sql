-- Figures for the parts of a quantity that add up to more than the figure for the whole, or to less although all parts are given.
select distinct family
from (
    select family, composition, whole_measurand, part_count, unit, side, first_day, last_day, whole_starts, whole_ends,
        count(*) as parts, sum(starts) as sum_of_starts, sum(ends) as sum_of_ends
    from (
        select family, composition, whole_measurand, part_count, unit, side, first_day, last_day, starts, ends
        from (select family, measurand, unit, side, first_day, last_day, starts, ends from levels where kind = 'actual' and unit <> 'percent') as parts
        join compositions using (family, measurand)
    ) as parts_of_wholes
    join (
        select family, measurand as whole_measurand, unit, side, first_day, last_day, starts as whole_starts, ends as whole_ends
        from levels where kind = 'actual' and unit <> 'percent'
    ) as wholes using (family, whole_measurand, unit, side, first_day, last_day)
    group by family, composition, whole_measurand, part_count, unit, side, first_day, last_day, whole_starts, whole_ends
) as sums
where sum_of_starts > whole_ends or (parts >= part_count and sum_of_ends < whole_starts)
