-- Growth that may be a ratio: it does not match the figures for its base and its period.
select distinct family
from growth_steps
where growth_factor = 0 or scale > 6
    or base_starts > base_ends
    or (base_starts >= 0 and cast(base_starts as ${wide}) * (200 * growth_factor + growth_starts) > cast(end_ends as ${wide}) * 200 * growth_factor)
    or (base_ends >= 0 and cast(base_ends as ${wide}) * (200 * growth_factor + growth_ends) < cast(end_starts as ${wide}) * 200 * growth_factor)
