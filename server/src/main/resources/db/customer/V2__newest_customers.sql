-- Serves Customers.newest.
create index profile_newest on profile (created_at desc, id desc) where parent_id is null;
