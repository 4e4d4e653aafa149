-- Sums and their parts: totals of both flows, pairs of flows without a figure for the total, and the sums that the package declares.
select distinct family, whole_measurand as composition, whole_measurand, measurand, 2 as part_count
from (select distinct family, indicator, scope, mutual, measurand as whole_measurand from claims where flow = 0) as totals
join (select distinct family, indicator, scope, mutual, measurand from claims where flow > 0) as flows using (family, indicator, scope, mutual)
union all
select distinct family, composition, -1 as whole_measurand, measurand, 2 as part_count
from (select family, indicator, scope, mutual, min(measurand) as composition from claims where flow > 0 group by family, indicator, scope, mutual having count(distinct measurand) = 2) as pairs
join (select distinct family, indicator, scope, mutual, measurand from claims where flow > 0) as flows using (family, indicator, scope, mutual)
union all
select family, composition, whole_measurand, measurand, part_count from declared_compositions
