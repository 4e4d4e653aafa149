-- Periods for which the figures of shorter periods inside them add up to more, or fill them and add up to less. If the shorter ones overlap,
-- those that fill the period add up to at least the lowest of their daily rates times its number of days.
select distinct family
from (
    select family, measurand, unit, side, whole_first_day, whole_last_day, whole_starts, whole_ends,
        count(*) as parts,
        sum(case when starts > 0 then starts else 0 end) as most_starts,
        sum(ends) as sum_of_ends,
        sum(last_day - first_day + 1) as days,
        min(case when ends > 0 then ends / (last_day - first_day + 1.0) else ends * 1.0 end) as lowest_rate
    from (select family, measurand, unit, side, first_day, last_day, starts, ends from levels where adds_up = 1) as parts
    join (
        select family, measurand, unit, side, first_day as whole_first_day, last_day as whole_last_day, starts as whole_starts, ends as whole_ends
        from levels where adds_up = 1
    ) as wholes using (family, measurand, unit, side)
    where whole_first_day <= first_day and last_day <= whole_last_day and (whole_first_day < first_day or last_day < whole_last_day)
    group by family, measurand, unit, side, whole_first_day, whole_last_day, whole_starts, whole_ends
) as periods
where parts > 1
    and (most_starts > whole_ends
        or (days = whole_last_day - whole_first_day + 1 and sum_of_ends < whole_starts)
        or (days > whole_last_day - whole_first_day + 1 and lowest_rate * (whole_last_day - whole_first_day) < whole_starts))
