-- Rows whose key a row before them has; of ids that are unique over all tables, a row of a table before.
select scope, key_row, earliest
from keys
join (select scope, key_text, min(key_row) as earliest from keys group by scope, key_text having count(*) > 1) as taken using (scope, key_text)
where earliest < key_row and (across_tables = 0 or earliest < first_of_table)
