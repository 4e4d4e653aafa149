-- Growth over a period and growth over a part of it, whoever gives them. The rule computes what they imply for the rest.
select distinct family
from (
    select family, measurand, first_day, last_day
    from claims
    where kind = 'growth' and unit = 'percent' and first_day >= 0
) as parts
join (
    select family, measurand, first_day as whole_first_day, last_day as whole_last_day
    from claims
    where kind = 'growth' and unit = 'percent' and first_day >= 0
) as wholes using (family, measurand)
where whole_first_day <= first_day and last_day <= whole_last_day and (whole_first_day < first_day or last_day < whole_last_day)
