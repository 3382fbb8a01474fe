create table journey (
  key        text primary key,
  draft      jsonb not null,
  version    integer not null default 0,
  status     text not null,
  updated_at timestamptz not null
);

create table journey_version (
  key          text not null references journey,
  version      integer not null,
  definition   jsonb not null,
  published_at timestamptz not null,
  primary key (key, version)
);

create table journey_run (
  id               uuid primary key,
  journey          text not null,
  version          integer not null,
  profile_id       uuid not null,
  entry_key        text not null,
  entry_partition  smallint not null,
  entry_position   bigint not null,
  entered_at       timestamptz not null,
  ended_at         timestamptz,
  outcome          text
);
create index journey_run_journey on journey_run (journey, outcome);
create index journey_run_profile on journey_run (profile_id);
