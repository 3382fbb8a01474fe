-- By what the brand's own server proves who its users are, for each write key. The secret is stored whole, since checking a
-- signature needs it whole. The previous one still counts until the tokens that it signed are over.
create table identity_secret (
  source      text primary key,
  secret      bytea not null,
  previous    bytea,
  replaced_at timestamptz,
  required    boolean not null,
  created_at  timestamptz not null
);
