-- Orders of somebody whom only an identifier names, until the log has heard of them.
create index orders_stray on orders (updated_at) where profile_id is null and identifiers <> '{}';
create index orders_stray_named on orders using gin (identifiers) where profile_id is null;
-- Payments that nobody knows the end of.
create index payment_open on payment (updated_at) where status in ('started', 'pending');
