-- Rows whose key an earlier row has; for ids, which are unique across all tables, an earlier row of another table.
select scope, key_row, earliest
from keys
join (select scope, key_text, min(key_row) as earliest from keys group by scope, key_text having count(*) > 1) as taken using (scope, key_text)
where earliest < key_row and (across_tables = 0 or earliest < first_of_table)
