-- Serves CustomerNames.beginningWith: as one types, the beginning of a name comes first.
create index customer_name_beginning on customer_name (name text_pattern_ops);
