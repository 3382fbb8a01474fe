-- Since when it is nobody's: told again by another system, it stays so.
alter table orders add column erased_at timestamptz;
