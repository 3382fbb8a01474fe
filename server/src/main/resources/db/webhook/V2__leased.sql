-- Serves WebhookDeliveries.held: those in hand, however many wait.
create index webhook_delivery_leased on webhook_delivery (leased_until) where state = 'pending' and leased_until is not null;
