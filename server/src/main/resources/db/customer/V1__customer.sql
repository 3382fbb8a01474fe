-- Profiles form a forest: a merge is an edge, and the root is the customer. Identifiers stay with their profile.

create table profile (
  id         uuid primary key,
  root_id    uuid not null,
  parent_id  uuid,
  known      boolean not null,
  created_at timestamptz not null
);
create index profile_root on profile (root_id);

create table identifier (
  namespace  text not null,
  value      text not null,
  profile_id uuid not null,
  linked_at  timestamptz not null,
  source     text not null,
  primary key (namespace, value)
);
create index identifier_profile on identifier (profile_id);
-- Serves the search by the beginning of any identifier.
create index identifier_prefix on identifier (value text_pattern_ops);

-- Rises when an identifier leaves a profile: what processes remember of identifiers is void then.
create table identity_version (version bigint not null);
insert into identity_version values (0);

create table merge (
  id         uuid primary key,
  winner_id  uuid not null,
  loser_id   uuid not null,
  profiles   uuid[] not null,
  at         timestamptz not null,
  source     text not null,
  message_id text not null,
  evidence   text not null,
  undone_at  timestamptz
);
create index merge_winner on merge (winner_id);
create index merge_loser on merge (loser_id);
-- Serves erasure: the merges in which a profile took part.
create index merge_profiles on merge using gin (profiles);

create table do_not_link (
  one_id   uuid not null,
  other_id uuid not null,
  merge_id uuid not null,
  primary key (one_id, other_id)
);
create index do_not_link_other on do_not_link (other_id);

-- Append-only, and as of any instant: when it took effect, and when we came to know.
create table consent (
  id           bigint generated always as identity primary key,
  profile_id   uuid not null,
  endpoint     text not null,
  channel      text not null,
  purpose      text not null,
  granted      boolean not null,
  effective_at timestamptz not null,
  recorded_at  timestamptz not null,
  source       text not null,
  proof        jsonb not null
);
create index consent_profile on consent (profile_id);
create index consent_endpoint on consent (endpoint, channel);

-- Names, cut into pairs of letters: two syllables of Hangul are a whole given name, too short for trigrams.
create table customer_name (
  profile_id uuid primary key,
  name       text not null,
  grams      text[] not null
);
create index customer_name_grams on customer_name using gin (grams);

-- Addresses that must not be written to, as keyed hashes: they outlive the erasure of their owner.
create table suppression (
  endpoint_hash bytea not null,
  channel       text not null,
  purpose       text not null,
  reason        text not null,
  at            timestamptz not null,
  primary key (endpoint_hash, channel, purpose)
);

create table data_request (
  id           uuid primary key,
  kind         text not null,
  customer_id  uuid,
  -- While an erasure is under way: who it is about.
  profiles     uuid[],
  status       text not null,
  requested_at timestamptz not null,
  finished_at  timestamptz,
  certificate  jsonb,
  result       jsonb
);
create index data_request_customer on data_request (customer_id);
create index data_request_open on data_request (requested_at) where finished_at is null;

-- All that stays of an erased customer: keyed hashes of the identifiers, to be re-applied after a restore.
create table erasure (
  request_id      uuid not null,
  identifier_hash bytea not null,
  at              timestamptz not null,
  primary key (request_id, identifier_hash)
);
