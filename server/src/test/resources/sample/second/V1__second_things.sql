CREATE TABLE second_things AS SELECT id FROM first_things;
