alter table api_key
  add column id           uuid not null default gen_random_uuid(),
  add column number       bigint generated always as identity,
  add column name         text not null default '',
  add column scopes       text[] not null default '{}',
  add column hint         text not null default '',  -- the last four characters
  add column created_by   text,                      -- null for those that came with a start
  add column last_used_at timestamptz,
  add column expires_at   timestamptz,
  add column revoked_at   timestamptz;               -- kept, so that a start does not bring the key back

-- The first keys may do what they could do before.
update api_key set name = source,
  scopes = case kind when 'SERVER' then array['collect', 'read', 'write', 'admin'] else array['collect'] end;

alter table api_key alter column id drop default, alter column name drop default, alter column scopes drop default;
create unique index api_key_id on api_key (id);
