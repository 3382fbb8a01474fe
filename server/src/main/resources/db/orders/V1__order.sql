-- What somebody has bought, or is about to pay.
create table orders (
  id             uuid primary key,
  number         text not null unique,           -- that people read out
  cart_id        uuid not null,
  idempotency_key text not null,
  status         text not null,                  -- placed, paid, allocated, fulfilled, cancelled
  profile_id     uuid,
  identifiers    text[] not null,
  channel        text not null,
  email          text,                           -- the contact: gone once erased
  name           text,
  phone          text,
  fulfilment     text not null,                  -- ship, pickup
  location       text,                           -- where it is collected
  address        jsonb,
  currency       text not null,
  subtotal_minor bigint not null,
  discount_minor bigint not null default 0,
  total_minor    bigint not null,
  code           text,
  placed_at      timestamptz not null,
  expires_at     timestamptz not null,           -- until when its payment is waited for
  updated_at     timestamptz not null,
  cancel_reason  text
);
create unique index orders_cart on orders (cart_id) where status <> 'cancelled';
create index orders_latest on orders (placed_at desc, id desc);
create index orders_profile on orders (profile_id) where profile_id is not null;
create index orders_email on orders (email) where email is not null;
create index orders_waiting on orders (expires_at) where status = 'placed';

create table order_line (
  order_id    uuid not null references orders on delete cascade,
  sku         text not null,
  name        text not null,
  quantity    integer not null,
  price_minor bigint not null,
  primary key (order_id, sku)
);

-- From where its things are taken.
create table order_pick (
  order_id uuid not null references orders on delete cascade,
  sku      text not null,
  location text not null,
  quantity integer not null,
  primary key (order_id, sku, location)
);

-- Every state that it has been in.
create table order_change (
  order_id uuid not null references orders on delete cascade,
  status   text not null,
  at       timestamptz not null,
  reason   text not null,
  actor    text not null,
  primary key (order_id, status)
);

-- One attempt to pay an order. The id is the provider's idempotency key.
create table payment (
  id           uuid primary key,
  order_id     uuid not null references orders on delete cascade,
  provider     text not null,
  reference    text,                             -- the provider's own
  status       text not null,                    -- started, pending, succeeded, declined, refund_due, refunded
  amount_minor bigint not null,
  currency     text not null,
  attempts     integer not null default 0,       -- to give it back
  next_at      timestamptz,
  updated_at   timestamptz not null
);
create index payment_order on payment (order_id);
create unique index payment_reference on payment (provider, reference);
create index payment_refund on payment (next_at) where status = 'refund_due';
