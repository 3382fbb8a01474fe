-- Where what is promised to it is to be collected; null where it is to be shipped.
alter table cart add column held_place text;
-- A cart of another system: as of when that one told it last, and where its customer goes on with it.
alter table cart add column followed_as_of timestamptz, add column url text;
