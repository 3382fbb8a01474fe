-- To whom we tell who entered a segment and who left it. The secrets are stored whole, since signing needs them whole, and a key
-- to seal them with would lie beside them. Of two, both sign until the earlier one is over.
create table webhook_endpoint (
  -- Another for each making: what was written for one that is gone never reaches one of the same key.
  id              uuid primary key,
  key             text not null unique,
  name            text not null,
  url             text not null,
  -- Null for all, also those that are still to be made.
  segments        text[],
  events          text[] not null,
  history         boolean not null,
  enabled         boolean not null,
  disabled_at     timestamptz,
  disabled_reason text,
  -- Since when nothing but failures came of it.
  failing_since   timestamptz,
  secret          text not null,
  previous_secret text,
  previous_until  timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);

create table webhook_delivery (
  id              uuid primary key,
  endpoint        uuid not null,
  type            text not null,
  segment         text not null,
  segment_name    text not null,
  customer_id     uuid not null,
  at              timestamptz not null,
  cause           text not null,
  state           text not null,
  attempts        int not null default 0,
  next_attempt_at timestamptz not null,
  -- Until when a process hands it over, and nobody else does.
  leased_until    timestamptz,
  last_attempt_at timestamptz,
  last_status     int,
  last_error      text,
  created_at      timestamptz not null,
  settled_at      timestamptz
);
-- What is due, endpoint by endpoint, so that the backlog of one is not read on the way to another's.
create index webhook_delivery_due on webhook_delivery (endpoint, next_attempt_at) where state = 'pending';
create index webhook_delivery_latest on webhook_delivery (endpoint, created_at desc, id desc);
create index webhook_delivery_old on webhook_delivery (created_at);
create index webhook_delivery_over on webhook_delivery (settled_at) where state = 'delivered';
create index webhook_delivery_customer on webhook_delivery (customer_id);
