-- An alert is of no customer.
alter table webhook_delivery alter column customer_id drop not null;
