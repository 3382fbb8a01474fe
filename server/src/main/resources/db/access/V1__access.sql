create table api_key (
  hash       bytea primary key,
  source     text not null,
  kind       text not null,
  created_at timestamptz not null
);

-- Secrets of this installation that must survive restarts and be shared by all processes.
create table installation (
  name  text primary key,
  value text not null
);
