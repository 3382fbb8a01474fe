-- What was wrong with events that were not taken: no values, so nothing of a person.
create table collect_problem (
  source   text not null,
  event    text not null,
  field    text not null,
  code     text not null,
  count    bigint not null,
  first_at timestamptz not null,
  last_at  timestamptz not null,
  primary key (source, event, field, code)
);

alter table link add column visits bigint not null default 0;
create index link_newest on link (created_at desc, code desc);
