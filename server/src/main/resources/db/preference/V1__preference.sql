-- Up to where the log has been looked through for who responded.
create table preference_cursor (
  partition   smallint primary key,
  position    bigint not null,
  received_at timestamptz not null
) with (fillfactor = 50);

-- Whose preferences are to be computed anew, and what was told of them last.
create table preference (
  customer_id uuid primary key,
  -- when they are to be computed; null once they are
  due_at      timestamptz,
  computed_at timestamptz not null default 'epoch',
  told        jsonb not null default '{}'
);
create index preference_due on preference (due_at) where due_at is not null;
