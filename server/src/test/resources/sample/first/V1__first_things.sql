CREATE TABLE first_things (id integer PRIMARY KEY);
INSERT INTO first_things VALUES (1);
