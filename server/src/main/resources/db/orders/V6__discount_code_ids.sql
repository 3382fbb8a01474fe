-- By which people name a code whose letters nobody knows any more; and when one was taken back.
alter table discount_code add column id uuid not null default gen_random_uuid() unique, add column revoked_at timestamptz;
