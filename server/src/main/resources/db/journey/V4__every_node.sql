-- Counts the saves of a draft, so that nobody writes over another's unseen.
alter table journey add column revision bigint not null default 1;

-- Which variant of an experiment a customer met.
create table journey_exposure (
  effect_id  uuid primary key,
  run_id     uuid not null,
  profile_id uuid not null,
  journey    text not null,
  version    integer not null,
  node       text not null,
  variant    text not null,
  at         timestamptz not null
);
create index journey_exposure_node on journey_exposure (journey, node, at desc);
create index journey_exposure_profile on journey_exposure (profile_id);

-- What runs ask allocators for: a share of what customers compete for. Answered once, in the order of asking.
create table journey_allocation (
  effect_id   uuid primary key,
  run_id      uuid not null,
  profile_id  uuid not null,
  journey     text not null,
  kind        text not null,
  pool        text not null,
  terms       jsonb not null,
  asked_at    timestamptz not null,
  answered_at timestamptz,
  granted     boolean
);
create index journey_allocation_open on journey_allocation (kind, pool, asked_at) where answered_at is null;
create index journey_allocation_granted on journey_allocation (kind, pool, answered_at) where granted;
create index journey_allocation_profile on journey_allocation (profile_id);
