-- How far a cart has come on the way to an order, as its page tells.
create table checkout_step (
  cart_id      uuid not null references cart on delete cascade,
  step         text not null,              -- contact, delivery, payment
  channel      text not null,
  viewed_at    timestamptz not null,       -- for the first time
  completed_at timestamptz,
  primary key (cart_id, step)
);
create index checkout_step_viewed on checkout_step (viewed_at);
