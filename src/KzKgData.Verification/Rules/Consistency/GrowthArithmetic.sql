-- Growth that does not lead from the figure for the base to that for the period. A factor of 0 stands for numbers too large to count in.
select distinct family
from (
    select family, measurand, side, unit, scale, first_day, last_day, growth_starts, growth_ends, growth_scale, growth_factor, base_starts, base_ends, base_least
    from (
        select family, measurand, side, first_day, last_day, base_first_day, base_last_day,
            starts as growth_starts, ends as growth_ends, scale as growth_scale, factor as growth_factor
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
where growth_factor = 0 or scale > 6
    or (base_starts >= 0 and cast(base_starts as ${wide}) * (200 * growth_factor + growth_starts) > cast(end_ends as ${wide}) * 200 * growth_factor)
    or (base_ends >= 0 and cast(base_ends as ${wide}) * (200 * growth_factor + growth_ends) < cast(end_starts as ${wide}) * 200 * growth_factor)
