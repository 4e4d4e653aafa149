-- Shares that differ from the ratio of the figures for a part and a whole. A ratio is never below 0, even if the whole may be zero. If prints of
-- the whole differ, the rule itself has to decide.
select distinct family
from (
    select family, whole_measurand, unit, side, first_day, last_day, share_starts, share_ends, share_factor, share_scale, starts, ends
    from (
        select family, measurand, unit, side, first_day, last_day, share_starts, share_ends, share_factor, share_scale, starts, ends
        from (
            select family, measurand, side, first_day, last_day, starts as share_starts, ends as share_ends, factor as share_factor, scale as share_scale
            from levels where kind = 'share' and unit = 'percent'
        ) as shares
        join (
            select family, measurand, unit, side, first_day, last_day, starts, ends
            from levels where kind = 'actual' and unit <> 'percent'
        ) as parts using (family, measurand, side, first_day, last_day)
    ) as shares_of_parts
    join compositions using (family, measurand)
) as shares_of_wholes
join (
    select family, measurand as whole_measurand, unit, side, first_day, last_day, starts as whole_starts, ends as whole_ends
    from levels where kind = 'actual' and unit <> 'percent'
) as wholes using (family, whole_measurand, unit, side, first_day, last_day)
where share_factor = 0 or share_scale > 6 or share_ends < 0 or whole_starts > whole_ends
    or (whole_ends > 0 and cast(starts as ${wide}) * 200 * share_factor > cast(share_ends as ${wide}) * whole_ends)
    or (whole_starts > 0 and cast(ends as ${wide}) * 200 * share_factor < cast(share_starts as ${wide}) * whole_starts)
