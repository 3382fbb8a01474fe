-- The people who work with the product. They are staff, not customers.
create table staff (
  id         uuid primary key,
  number     bigint generated always as identity unique, -- the order of pages
  email      text not null unique,                       -- in NFC and small letters
  name       text not null,
  role       text not null,
  language   text not null,
  password   text,                                       -- Argon2id with its salt; null until an invitation is accepted
  disabled   boolean not null default false,
  created_at timestamptz not null,
  joined_at  timestamptz                                 -- null while only invited
);

-- Whoever is signed in. Of the cookie's token only the SHA-256 is kept.
create table session (
  token_hash   bytea primary key,
  id           uuid not null unique,
  staff_id     uuid not null references staff on delete cascade,
  browser      text not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null
);
create index session_staff on session (staff_id);

-- Links that work once: the set-up of a new installation (of nobody), invitations.
create table entrance (
  token_hash bytea primary key,
  staff_id   uuid references staff on delete cascade,
  expires_at timestamptz not null
);
create index entrance_staff on entrance (staff_id);

-- How often a password was tried in vain, by account and by address, both as keyed hashes.
create table sign_in_attempt (
  subject  bytea primary key,
  failures integer not null,
  last_at  timestamptz not null,
  wait_to  timestamptz not null
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);

-- What was done with the product and by whom; of customers nothing but their id.
create table audit (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  actor_kind   text not null,
  actor_id     text,
  actor_name   text not null, -- as of then
  action       text not null,
  subject_kind text,
  subject_id   text,
  detail       jsonb not null,
  address      text           -- without its last part
);
create index audit_actor on audit (actor_id, id);
create index audit_action on audit (action, id);
create index audit_subject on audit (subject_id) where subject_kind = 'customer';
