-- Why a message was sent, and why not.
create table decision (
  id         bigint generated always as identity primary key,
  profile_id uuid not null,
  effect_id  uuid not null,
  run_id     uuid not null,
  journey    text not null,
  node       text not null,
  channel    text not null,
  purpose    text not null,
  outcome    text not null,
  reason     text,
  evidence   text,
  until      timestamptz,
  at         timestamptz not null
);
create index decision_profile on decision (profile_id, id);
