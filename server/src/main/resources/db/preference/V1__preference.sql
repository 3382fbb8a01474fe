-- Up to where the log has been looked through for who responded.
create table preference_cursor (
  partition   smallint primary key,
  position    bigint not null,
  received_at timestamptz not null
) with (fillfactor = 50);

-- Whose preferences are to be computed anew. What they are is a trait, on the log and in the state.
create table preference (
  customer_id uuid primary key,
  -- When they are to be computed; null once they are. Whoever computes them puts it off first.
  due_at      timestamptz,
  claimed     boolean not null default false,
  computed_at timestamptz not null default 'epoch'
);
create index preference_due on preference (due_at) where due_at is not null;
