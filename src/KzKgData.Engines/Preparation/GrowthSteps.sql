-- The growth claims of each side with its levels in the base and in the period, in half units as in levels.
select family, scale, growth_starts, growth_ends, growth_factor, base_starts, base_ends, base_least, end_starts, end_ends
from (
    select family, measurand, side, unit, scale, first_day, last_day, growth_starts, growth_ends, growth_factor, base_starts, base_ends, base_least
    from (
        select family, measurand, side, first_day, last_day, base_first_day, base_last_day,
            starts as growth_starts, ends as growth_ends, factor as growth_factor
        from levels where kind = 'growth' and unit = 'percent' and base_first_day >= 0
    ) as growths
    join (
        select family, measurand, side, unit, scale, first_day as base_first_day, last_day as base_last_day,
            starts as base_starts, ends as base_ends, least as base_least
        from levels where kind = 'actual'
    ) as bases using (family, measurand, side, base_first_day, base_last_day)
) as steps
join (
    select family, measurand, side, unit, scale, first_day, last_day, starts as end_starts, ends as end_ends
    from levels where kind = 'actual'
) as results using (family, measurand, side, unit, scale, first_day, last_day)
