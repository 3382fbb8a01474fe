-- What somebody is about to buy. A customer has one that is open, whatever the device; a guest's has no profile yet.
create table cart (
  id          uuid primary key,
  currency    text not null,
  status      text not null,              -- open, ordered, merged
  profile_id  uuid,
  identifiers text[] not null,            -- by which whoever has it was named: userId:…, anonymousId:…
  channel     text not null,              -- where it was last changed
  revision    bigint not null default 1,
  merged_into uuid references cart,
  order_id    uuid,
  -- When its promises began, for as long as there are any.
  held_since  timestamptz,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index cart_profile on cart (profile_id) where profile_id is not null;
create index cart_named on cart using gin (identifiers) where status = 'open';

-- One line a thing: what is added twice is one demand. What is saved for later stands beside it.
create table cart_line (
  cart_id     uuid not null references cart on delete cascade,
  sku         text not null,
  saved       boolean not null,
  quantity    integer not null check (quantity > 0),
  price_minor bigint not null,            -- as of when it was put in or last looked at
  added_at    timestamptz not null,
  primary key (cart_id, sku, saved)
);
