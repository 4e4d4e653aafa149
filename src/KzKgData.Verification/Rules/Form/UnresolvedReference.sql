-- Rows that refer to a key that no row has, or to a row that differs from them in a column in which both must agree.
select scope, referring_row, 0 as earlier
from referrals
join (
    select scope, key_text
    from (
        select scope, key_text, 0 as is_there from referrals
        union all
        select scope, key_text, 1 as is_there from referred
    ) as both_ends
    group by scope, key_text
    having max(is_there) = 0
) as missing using (scope, key_text)
union all
select scope, referring_row, 0 as earlier
from agreements
join (select scope, agrees_in, key_text, agreed as other_agreed from agreed_rows) as others using (scope, agrees_in, key_text)
where agreed <> other_agreed
