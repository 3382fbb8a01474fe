-- From how far customers come to collect, in kilometres; null for the usual.
alter table location add column reach_km integer;
