-- By which somebody else may take a cart up, once and within minutes. The code itself is not stored, only its keyed hash.
create table cart_handover (
  hash       bytea primary key,
  cart_id    uuid not null references cart on delete cascade,
  expires_at timestamptz not null,
  taken_at   timestamptz,
  taken_by   text
);
create index cart_handover_cart on cart_handover (cart_id);
