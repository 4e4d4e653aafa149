-- Figures for a part, of a period or of a quantity, that exceed one for the whole, whoever gives them.
select distinct family
from (select family, measurand, unit, first_day, last_day, starts from levels where adds_up = 1) as parts
join (
    select family, measurand, unit, first_day as whole_first_day, last_day as whole_last_day, ends as whole_ends
    from levels where adds_up = 1
) as wholes using (family, measurand, unit)
where whole_first_day <= first_day and last_day <= whole_last_day and (whole_first_day < first_day or last_day < whole_last_day) and whole_ends < starts
union all
select distinct family
from (
    select family, whole_measurand, unit, first_day, last_day, starts
    from (select family, measurand, unit, first_day, last_day, starts from levels where adds_up = 1) as parts
    join compositions using (family, measurand)
) as parts_of_wholes
join (select family, measurand as whole_measurand, unit, first_day, last_day, ends as whole_ends from levels where adds_up = 1) as wholes
    using (family, whole_measurand, unit, first_day, last_day)
where whole_ends < starts
