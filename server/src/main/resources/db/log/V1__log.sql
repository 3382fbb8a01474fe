-- The event log. Positions are dense and in commit order within a partition, because whoever appends holds the
-- partition's counter row from taking the position until the commit.

create table log_sequencer (
  partition        smallint primary key,
  next_position    bigint not null default 1,
  last_received_at timestamptz not null default 'epoch',
  events           bigint not null default 0
) with (fillfactor = 10);

insert into log_sequencer (partition) select generate_series(0, 15);

-- Who folds a partition: a lease with an epoch. Every batch commits against the epoch it began with.
create table log_owner (
  partition          smallint primary key references log_sequencer,
  owner              uuid,
  epoch              bigint not null default 0,
  lease_until        timestamptz not null default 'epoch',
  folded_position    bigint not null default 0,
  folded_received_at timestamptz not null default 'epoch',
  rulebook           bigint not null default 0
) with (fillfactor = 10);

insert into log_owner (partition) select partition from log_sequencer;

-- The processes that share this database; a fair share of partitions is counted by them.
create table log_node (
  id         uuid primary key,
  seen_until timestamptz not null
);

create table event (
  partition   smallint not null,
  position    bigint not null,
  received_at timestamptz not null,
  occurred_at timestamptz not null,
  kind        smallint not null,
  imported    boolean not null,
  future      boolean not null,
  -- says something of the customer beyond having happened: traits, an address, a receipt
  telling     boolean not null,
  customer_id uuid not null,
  profile_id  uuid not null,
  type        text not null,
  name        text not null,
  channel     text not null,
  source      text not null,
  message_id  text not null,
  payload     jsonb not null
) partition by range (received_at);

-- Serves the engine: one partition in order.
create index event_position on event (partition, position);
-- Serves the timeline: one profile, newest first.
create index event_profile on event (profile_id, occurred_at);

-- Serves erasure: who took part in a transfer of profiles.
create index event_transfer on event ((payload ->> 'transfer')) where kind in (1, 2, 3, 6);

-- Which messages have been seen: a digest of source and messageId. Kept 30 days, those of imports for ever.
create table event_key (
  key         uuid primary key,
  received_at timestamptz not null,
  imported    boolean not null
);
create index event_key_age on event_key using brin (received_at);

-- What other modules have to say: written in their own transaction, relayed to the log afterwards.
create table event_outbox (
  id          bigint generated always as identity primary key,
  customer_id uuid not null,
  body        jsonb not null
);
create index event_outbox_customer on event_outbox (customer_id);
