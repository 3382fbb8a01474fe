-- Somebody goes along the shelves of a place and counts.
create table stock_count (
  id           uuid primary key,
  number       bigint generated always as identity unique, -- in the order of opening
  location     text not null references location,
  status       text not null,                     -- open, submitted, booked, cancelled
  blind        boolean not null,                  -- whoever counts is not told how many there should be
  reference    text not null,
  opened_by    text not null,
  opened_at    timestamptz not null,
  submitter    text,                              -- the user's or the key's id: who may not approve
  submitted_by text,
  submitted_at timestamptz,
  decided_by   text,                              -- who approved, rejected or cancelled it last; null where nobody had to
  decided_at   timestamptz,
  rejection    text,                              -- why it was to be counted again
  exceeds      text[] not null default '{}'       -- the limits of the tolerance that it went beyond
);
create index stock_count_place on stock_count (location, number desc);
create index stock_count_unfinished on stock_count (location) where status in ('open', 'submitted');

-- What was found of a thing. What is booked is the difference to what should have been there at that instant, and not the
-- number: meanwhile the shop goes on selling.
create table stock_count_line (
  count      uuid not null references stock_count on delete cascade,
  sku        text not null,
  counted    integer check (counted >= 0),
  on_hand    integer,                             -- at the instant of counting, read under the level's lock
  counter    text,                                -- the user's or the key's id
  counted_by text,
  counted_at timestamptz,
  primary key (count, sku),
  check ((counted is null) = (on_hand is null))
);

-- How far a count may be off without anybody else looking at it.
create table count_tolerance (
  location    text primary key,                   -- empty for all
  units       integer check (units >= 0),
  percent     numeric(7, 3) check (percent >= 0),
  value_minor bigint check (value_minor >= 0),
  currency    text,
  check ((value_minor is null) = (currency is null))
);

-- What was bought of a thing at a place on a day of the place's calendar, and whether there was any: kept with the levels, in one
-- transaction. A day without a movement has no row: it was as the day before ended.
create table stock_day (
  location text not null references location,
  sku      text not null,
  day      date not null,
  sold     integer not null,                      -- allocated, less what was cancelled: below nothing if more was
  had      boolean not null,                      -- whether at any time of it more was on hand than orders had
  closing  integer not null,                      -- on hand less allocated, when it ended
  primary key (location, sku, day)
) with (fillfactor = 70);

-- The days that there have been.
insert into stock_day (location, sku, day, sold, had, closing)
with movement as (
  select stock_movement.id, location, sku, kind, allocated,
    (at at time zone case when exists (select from pg_timezone_names where name = place.zone) then place.zone else 'UTC' end)::date
      as day,
    sum(on_hand - allocated) over (partition by location, sku order by id) as after,
    on_hand - allocated as change
  from stock_movement join (select code, zone from location) as place on place.code = location
)
select location, sku, day,
  coalesce(sum(allocated) filter (where kind in ('allocated', 'unallocated')), 0), bool_or(after > 0 or after - change > 0),
  (array_agg(after order by id desc))[1]
from movement group by location, sku, day;

-- How much is wanted a day, learnt anew when a day is over. What nobody wants has no row.
create table stock_forecast (
  location  text not null references location,
  sku       text not null,
  day       date not null,                        -- the first that was not looked at
  mean      double precision not null check (mean > 0),
  deviation double precision not null,
  observed  integer not null,
  primary key (location, sku)
);

-- How far the learning has come at a place.
create table stock_forecast_pass (
  location text primary key references location,
  day      date not null,
  sku      text                                   -- the last that was looked at; null when all have been
);
