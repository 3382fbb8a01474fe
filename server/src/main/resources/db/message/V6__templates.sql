-- Contents by name: what the brand has written.
create table template (
  key      text primary key,
  content  jsonb not null,
  hash     text not null,
  saved_at timestamptz not null
);
-- Which contents somebody has approved as transactional, by their SHA-256.
create table template_approval (
  hash         text primary key,
  template     text not null,
  approved_at  timestamptz not null,
  approved_by  text not null,
  withdrawn_at timestamptz
);
