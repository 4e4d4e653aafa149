-- Totals of official tables that are not exactly the sum of their flows in both directions.
select distinct family
from (
    select family, source, indicator, scope, unit, first_day, last_day, mutual, value as total, rounded as is_total_rounded
    from claims
    where from_table = 1 and first_day >= 0 and flow = 0
) as totals
join (
    select family, source, indicator, scope, unit, first_day, last_day, mutual,
        count(*) as flows, sum(value) as sum_of_flows, max(rounded) as are_flows_rounded
    from claims
    where from_table = 1 and first_day >= 0 and flow > 0
    group by family, source, indicator, scope, unit, first_day, last_day, mutual
) as sums using (family, source, indicator, scope, unit, first_day, last_day, mutual)
where flows >= 2 and (total <> sum_of_flows or is_total_rounded = 1 or are_flows_rounded = 1)
