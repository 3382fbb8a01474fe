-- One row. Every change of the catalogue takes the next number in it, and holds it until it commits: so numbers are in the order
-- of commits, and whoever follows them misses nothing. Readers never wait for it.
create table catalogue (
  single boolean primary key default true check (single),
  change bigint not null default 0
);
insert into catalogue default values;

create table product (
  sku         text collate "C" primary key,
  name        text not null,
  lifecycle   text not null,
  -- Both or neither: an amount is nothing without its currency.
  price_minor bigint,
  currency    text,
  version     int not null,
  -- The number of the change that made it what it is.
  change      bigint not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  check ((price_minor is null) = (currency is null)),
  check (price_minor >= 0)
);
create index product_change on product (change, sku);
