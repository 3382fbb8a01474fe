-- Where a run stays, and since when; null once it has ended.
alter table journey_run add column node text;
alter table journey_run add column since timestamptz;
create index journey_run_there on journey_run (journey, node, since, id) where ended_at is null;

-- How often runs went from one node to another. The entry's source is empty; a target that begins with "=" is an end that is no
-- node: "=goal", "=withdrawn". Counted by partition of the engine, so that no two writers meet in a row.
create table journey_edge (
  journey   text not null,
  version   integer not null,
  source    text not null,
  target    text not null,
  partition smallint not null,
  passed    bigint not null,
  primary key (journey, version, source, target, partition)
) with (fillfactor = 50);
