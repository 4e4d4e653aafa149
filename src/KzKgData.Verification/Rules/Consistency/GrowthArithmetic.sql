-- Growth that does not match the figures for its base and its period. A factor of 0 stands for numbers too large for integer arithmetic.
-- If prints of the base differ, the rule checks those of each text separately.
select distinct family
from growth_steps
where growth_factor = 0 or scale > 6
    or base_starts > base_ends
    or (base_starts >= 0 and cast(base_starts as ${wide}) * (200 * growth_factor + growth_starts) > cast(end_ends as ${wide}) * 200 * growth_factor)
    or (base_ends >= 0 and cast(base_ends as ${wide}) * (200 * growth_factor + growth_ends) < cast(end_starts as ${wide}) * 200 * growth_factor)
