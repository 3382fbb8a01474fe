-- What a journey tells is not of a segment: its own data as they are sent.
alter table webhook_delivery add column data jsonb;
