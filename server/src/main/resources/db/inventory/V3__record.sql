-- Whether stock is kept here, or follows another system.
create table stock_record (
  single boolean primary key default true check (single),
  keeper text not null,                    -- inyeon, external
  system text,                             -- the other one's name, for people
  check ((keeper = 'external') = (system is not null))
);
insert into stock_record (keeper) values ('inyeon');

-- As of when the other system said each level last: what was said earlier and comes later counts no more.
create table stock_followed (
  sku      text not null,
  location text not null references location (code),
  as_of    timestamptz not null,
  primary key (sku, location)
);
