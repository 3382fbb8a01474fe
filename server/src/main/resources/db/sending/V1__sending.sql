-- When everything that leaves the house was stopped, and went on.
create table emergency_stop (
  id        bigint generated always as identity primary key,
  since     timestamptz not null,
  by_whom   text not null,
  reason    text not null,
  lifted_at timestamptz,
  lifted_by text
);
-- One at a time.
create unique index emergency_stop_in_force on emergency_stop ((true)) where lifted_at is null;
