create table link (
  code        text primary key,
  target      text not null,
  campaign    text not null,
  channel     text not null,
  created_at  timestamptz not null
);

create table webhook (
  key        text primary key,
  secret     text not null,
  mapping    jsonb not null,
  created_at timestamptz not null
);
