-- Periods whose figure is below that of a period inside them, or leaves a rate for the rest that differs from that of the part by a factor of more than 3.
select distinct family
from (
    select family,
        hard_starts, starts, ends, whole_hard_ends, whole_starts, whole_ends,
        case when months > 0 and whole_months > 0 then months else last_day - first_day + 1 end as part_length,
        case when months > 0 and whole_months > 0 then whole_months else whole_last_day - whole_first_day + 1 end as whole_length
    from (select family, measurand, unit, side, first_day, last_day, months, hard_starts, starts, ends from levels where adds_up = 1) as parts
    join (
        select family, measurand, unit, side, first_day as whole_first_day, last_day as whole_last_day, months as whole_months,
            hard_ends as whole_hard_ends, starts as whole_starts, ends as whole_ends
        from levels where adds_up = 1
    ) as wholes using (family, measurand, unit, side)
    where whole_first_day <= first_day and last_day <= whole_last_day and (whole_first_day < first_day or last_day < whole_last_day)
) as nestings
where whole_hard_ends < hard_starts
    or (ends > 0 and cast(whole_starts - ends as ${wide}) * part_length >= cast(ends as ${wide}) * 3 * (whole_length - part_length))
    or (starts > 0 and cast(whole_ends - starts as ${wide}) * 3 * part_length <= cast(starts as ${wide}) * (whole_length - part_length))
