-- Carts of somebody whom only an identifier names, until the log has heard of them.
create index cart_stray on cart (updated_at) where profile_id is null and identifiers <> '{}';
-- An erasure finds them by that identifier, closed ones too.
create index cart_stray_named on cart using gin (identifiers) where profile_id is null;

-- Where it is bought, by ISO 3166-1: prices may be others there.
alter table cart add column country text;
