-- Cells that need evidence and are not cited, and lists of which some items are cited separately and others are not.
select field, fact, 0 as earlier
from (
    select field, fact, is_needed, 0 as is_cited from evidence_cells
    union all
    select field, fact, 0 as is_needed, 1 as is_cited from cited_cells
) as cells
group by field, fact
having max(is_needed) = 1 and max(is_cited) = 0
union all
select field, fact, 0 as earlier
from (select field, fact, items from evidence_cells where items > 0) as lists
join cited_items using (field, fact)
group by field, fact, items
having min(item) >= 0 and count(distinct case when item >= 1 and item <= items then item else 0 end) - max(case when item >= 1 and item <= items then 0 else 1 end) < items
