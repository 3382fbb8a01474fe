create table message (
  id              uuid primary key,
  partition       smallint not null,
  customer_id     uuid not null,
  profile_id      uuid not null,
  run_id          uuid not null,
  journey         text not null,
  version         integer not null,
  node            text not null,
  channel         text not null,
  endpoint        text not null,
  purpose         text not null,
  entry_partition smallint not null,
  entry_position  bigint not null,
  entry_at        timestamptz not null,
  status          text not null,
  epoch           bigint,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  reason          text,
  provider_id     text,
  created_at      timestamptz not null,
  settled_at      timestamptz
) with (fillfactor = 70);
-- Serves the dispatcher.
create index message_open on message (partition, next_attempt_at) where status in ('queued', 'claimed', 'submitting', 'retry');
create index message_profile on message (profile_id);
create index message_journey on message (journey, status);
create index message_status on message (status) where status = 'unknown';
