-- Discounts for one customer, once. The code itself is not stored, only its keyed hash and its end, by which people recognise it.
create table discount_code (
  hash         bytea primary key,
  hint         text not null,                  -- the last four letters
  profile_id   uuid,                           -- for whom; null for whoever has it
  percent      integer,                        -- either this
  amount_minor bigint,                         -- or this, in the currency
  currency     text,
  expires_at   timestamptz,
  used_by      uuid,                           -- the order that has it: paid, or still to be
  issued_at    timestamptz not null,
  effect_id    uuid unique                     -- the journey's request that it answers
);
create index discount_code_profile on discount_code (profile_id) where profile_id is not null;
create index discount_code_used on discount_code (used_by) where used_by is not null;

-- How often somebody tried codes in vain, by who asks; a window at a time.
create table discount_attempt (
  subject  bytea primary key,
  failures integer not null,
  since    timestamptz not null
);
