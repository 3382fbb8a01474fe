create table customer_state (
  customer_id uuid primary key,
  partition   smallint not null,
  state       bytea not null
) with (fillfactor = 50);

-- One row a customer: the earliest instant at which time alone has something to do. Early is allowed, late is not.
create table timer (
  customer_id uuid primary key,
  partition   smallint not null,
  due_at      timestamptz not null
) with (fillfactor = 70);
create index timer_due on timer (partition, due_at);

create table rulebook (
  version      bigint generated always as identity primary key,
  published_at timestamptz not null,
  content      jsonb not null
);

-- Where on each partition of the log a rulebook begins, and how far its counters have been filled from before.
create table rulebook_start (
  version   bigint not null,
  partition smallint not null,
  position  bigint not null,
  primary key (version, partition)
);
create table backfill (
  version   bigint not null,
  partition smallint not null,
  before    bigint not null,
  cursor    uuid not null,
  done_at   timestamptz,
  primary key (version, partition)
);

-- Inputs that could not be folded: set aside with the reason, so that the partition goes on.
create table set_aside (
  partition   smallint not null,
  position    bigint not null,
  received_at timestamptz not null,
  customer_id uuid not null,
  profile_id  uuid not null,
  reason      text not null,
  at          timestamptz not null,
  primary key (partition, position)
);
create index set_aside_customer on set_aside (customer_id);
