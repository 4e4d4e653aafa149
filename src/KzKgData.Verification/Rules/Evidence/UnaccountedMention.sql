-- Mentions whose id no citation, explanation or exclusion names.
select 0 as scope, mention_row, 0 as earlier
from listed_mentions
join (
    select first_row
    from (
        select first_row, 0 as is_used from listed_mentions
        union all
        select first_row, 1 as is_used from used_mentions
    ) as ids
    group by first_row
    having max(is_used) = 0
) as unused using (first_row)
