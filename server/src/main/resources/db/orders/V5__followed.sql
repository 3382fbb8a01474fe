-- An order of another system: its name, and as of when it told the order last. Such a one need not have come of a cart here.
alter table orders alter column cart_id drop not null;
alter table orders add column system text, add column followed_as_of timestamptz;
-- What comes on top of its lines: delivery, taxes, fees.
alter table orders add column charges_minor bigint not null default 0;
-- Only payments of orders that are made here are waited for.
drop index orders_waiting;
create index orders_waiting on orders (expires_at) where status = 'placed' and system is null;
