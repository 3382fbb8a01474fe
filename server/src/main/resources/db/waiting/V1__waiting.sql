-- Who wants to be told when a thing can be had again. A customer waits once for a thing: what a merge brings together is
-- folded when it is their turn.
create table waiting (
  id          uuid primary key,
  sku         text not null,
  profile_id  uuid,
  identifiers text[] not null,              -- by which whoever waits was named: userId:…, anonymousId:…
  quantity    integer not null check (quantity > 0),
  channel     text not null,
  location    text references location,     -- where they would collect it; null: shipped, or anywhere
  status      text not null,                -- waiting, told, ordered; over: bought, left, lapsed, merged, withdrawn
  orders      integer not null,             -- that they had kept when they asked: whoever buys more often is told before
  unused      integer not null default 0,   -- holds that they let lapse
  told        integer not null default 0,   -- how often they were told
  asked_at    timestamptz not null,
  since       timestamptz not null,         -- their place among equals: when they asked, or let the last hold lapse
  arrival     bigint not null default 0,    -- the last movement of stock when they let it lapse: they wait for a later one
  held        boolean not null default false, -- whether the telling came with a hold (a reservation that the entry owns)
  until       timestamptz,                  -- how long the telling holds good
  order_id    uuid,                         -- that ended the waiting, unless it is cancelled
  updated_at  timestamptz not null
);
-- Whose turn it is: the order of core's WaitingRank.
create index waiting_turn on waiting (sku, unused, orders desc, since, id) where status = 'waiting';
create index waiting_channel on waiting (sku, channel) where status = 'waiting';
create index waiting_open on waiting (sku) where status in ('waiting', 'told');
create index waiting_sku on waiting (sku, asked_at desc, id desc);
create index waiting_profile on waiting (profile_id, sku) where profile_id is not null;
create index waiting_named on waiting using gin (identifiers) where status in ('waiting', 'told');
create index waiting_stray on waiting (updated_at) where profile_id is null and identifiers <> '{}';
create index waiting_stray_named on waiting using gin (identifiers) where profile_id is null;
create index waiting_over on waiting (until) where status = 'told';
create index waiting_ordered on waiting (updated_at) where status = 'ordered';

-- When more of a thing came last.
create index stock_movement_arrival on stock_movement (sku, id) where on_hand > 0;

-- How the brand shares out what comes back; one row.
create table waiting_settings (
  one          boolean primary key default true check (one),
  hold_minutes integer not null check (hold_minutes between 5 and 2880),
  factor       numeric(2, 1) not null check (factor between 1 and 5)
);
insert into waiting_settings (hold_minutes, factor) values (30, 1);

-- What customers with a cart were last told of a thing's being there, and how far the telling has come.
create table supply (
  sku          text primary key,
  is_available boolean not null,
  changed_at   timestamptz not null,
  gone_at      timestamptz,                 -- when it was last seen to be gone
  cart_cursor  uuid                         -- carts up to here have been told; null: all
);
insert into supply (sku, is_available, changed_at, gone_at)
  select sku, there, now(), case when not there then now() end
  from (select sku, bool_or(on_hand > reserved + allocated) as there from stock group by sku) as level;
create index supply_open on supply (sku) where cart_cursor is not null;

-- What the customer of a cart was last told of a thing in it.
create table cart_notice (
  cart_id      uuid not null references cart on delete cascade,
  sku          text not null,
  is_available boolean not null,
  primary key (cart_id, sku)
);
-- Serves the carts that have a thing.
create index cart_line_sku on cart_line (sku, cart_id);
