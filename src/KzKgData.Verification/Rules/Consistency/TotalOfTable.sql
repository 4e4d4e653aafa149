-- Totals of official tables that are not their flows in both directions together, to the digit.
select family
from (
    select family, source, indicator, scope, unit, first_day, last_day, mutual,
        min(case when flow = 0 then value else 9000000000000000 end) as least_total,
        max(case when flow = 0 then value else -9000000000000000 end) as largest_total,
        sum(case when flow > 0 then value else 0 end) as sum_of_flows,
        max(case when flow = 0 then 1 else 0 end) as has_total,
        sum(case when flow > 0 then 1 else 0 end) as flows,
        max(rounded) as is_rounded
    from claims
    where from_table = 1 and first_day >= 0 and flow >= 0
    group by family, source, indicator, scope, unit, first_day, last_day, mutual
) as tables
where has_total = 1 and flows >= 2 and (is_rounded = 1 or least_total <> sum_of_flows or largest_total <> sum_of_flows)
