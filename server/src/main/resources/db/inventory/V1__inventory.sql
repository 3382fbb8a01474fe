-- Where things are.
create table location (
  code       text primary key,
  name       text not null,
  kind       text not null,                       -- shop, warehouse, popup, transit
  country    text not null,                       -- ISO 3166-1 alpha-2
  zone       text not null,                       -- of its hours
  address    text not null,
  latitude   double precision,
  longitude  double precision,
  hours      jsonb not null,                      -- by day of the week, several spans a day
  closed     jsonb not null,                      -- days on which it is closed, whatever the week says
  capacity   integer,                             -- how many orders a day it can prepare; null for any
  services   text[] not null,                     -- pickup, returns, ship
  active     boolean not null,
  rank       integer not null,                    -- whose stock is taken first, the lower before
  revision   bigint not null,
  updated_at timestamptz not null
);

-- The levels: the fold of stock_movement, kept with it in one transaction. Rows are locked in the order of (sku, location).
create table stock (
  sku       text not null,
  location  text not null references location,
  on_hand   integer not null default 0 check (on_hand >= 0),
  reserved  integer not null default 0 check (reserved >= 0),
  allocated integer not null default 0 check (allocated >= 0),
  incoming  integer not null default 0 check (incoming >= 0),
  primary key (sku, location)
) with (fillfactor = 50);
create index stock_location on stock (location, sku);

-- The truth: what changed, by how much, why, and by whom. Rows are added and never changed.
create table stock_movement (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  sku       text not null,
  location  text not null,
  kind      text not null,
  on_hand   integer not null,
  reserved  integer not null,
  allocated integer not null,
  incoming  integer not null,
  reason    text not null,
  reference text not null,
  actor     text not null
);
create index stock_movement_place on stock_movement (sku, location, id desc);

-- What callers asked for with an idempotency key, and what they were answered.
create table inventory_request (
  key        text primary key,
  digest     bytea not null,
  answer     jsonb not null,
  created_at timestamptz not null
);
create index inventory_request_old on inventory_request (created_at);

-- Promised for a while, to a cart or an order. One that is over is nobody's, whether or not its row is there still.
create table reservation (
  owner      uuid not null,
  sku        text not null,
  location   text not null,
  quantity   integer not null check (quantity > 0),
  expires_at timestamptz not null,
  primary key (owner, sku, location)
);
create index reservation_expiry on reservation (expires_at);
create index reservation_stock on reservation (sku, expires_at);

-- What is kept back. The most particular of them holds: for a thing before for all, for a channel before for all.
create table safety_stock (
  location text not null references location,
  sku      text not null,                         -- empty for all
  channel  text not null,                         -- empty for all
  quantity integer not null check (quantity >= 0),
  primary key (location, sku, channel)
);
