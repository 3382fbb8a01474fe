-- What the customer's row of "timer" says, so that a batch need not look there: it is written only when it changes.
-- A process of an older version that still runs writes states without it, and not as CBOR can be read: it must fail.
alter table customer_state rename column state to content;
alter table customer_state add column timer_at timestamptz;
update customer_state set timer_at = due_at from timer where timer.customer_id = customer_state.customer_id;
