-- The level of a quantity in a period for each side, as the extreme ends of its intervals, in half units so that an open end
-- can be moved inwards. '*' stands for all speakers of the family together, if any of them speaks for no side or for both.
select family, measurand, kind, unit, scale, factor, first_day, last_day, months, base_first_day, base_last_day, whole, side,
    max(2 * low + low_open) as starts, min(2 * high - high_open) as ends,
    max(2 * hard_low + hard_low_open) as hard_starts, min(2 * hard_high - hard_high_open) as hard_ends,
    min(case when value < 0 then -value else value end) as least, max(can_add_up) as adds_up
from claims
where from_table = 0 and first_day >= 0 and side <> '' and side <> 'both'
group by family, measurand, kind, unit, scale, factor, first_day, last_day, months, base_first_day, base_last_day, whole, side
union all
select family, measurand, kind, unit, scale, factor, first_day, last_day, months, base_first_day, base_last_day, whole, '*' as side,
    max(2 * low + low_open) as starts, min(2 * high - high_open) as ends,
    max(2 * hard_low + hard_low_open) as hard_starts, min(2 * hard_high - hard_high_open) as hard_ends,
    min(case when value < 0 then -value else value end) as least, max(can_add_up) as adds_up
from claims
where from_table = 0 and first_day >= 0 and family in (select family from claims where from_table = 0 and (side = '' or side = 'both'))
group by family, measurand, kind, unit, scale, factor, first_day, last_day, months, base_first_day, base_last_day, whole
