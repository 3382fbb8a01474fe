-- By which rule, of what kind of message, and what would have had to be different ({"code": …, "params": {…}}).
alter table decision
  add column class  text not null default 'marketing',
  add column topic  text,
  add column rule   text,
  add column remedy jsonb;
-- Serve Decisions.page: what was held back, and one journey's.
create index decision_journey on decision (journey, id);
create index decision_reason on decision (reason, id) where reason is not null;
create index decision_outcome on decision (outcome, id) where outcome <> 'allowed';
-- Serves PolicyPreview: the rows of the last days lie together.
create index decision_at on decision using brin (at);
-- How many decisions of each kind were made on a day (of UTC), by the partition that they were made on: sums, so an erasure
-- leaves them alone.
create table decision_day (
  slot    smallint not null,
  day     date not null,
  journey text not null,
  channel text not null,
  outcome text not null,
  reason  text not null,
  rule    text not null,
  made    bigint not null,
  primary key (day, journey, channel, outcome, reason, rule, slot)
) with (fillfactor = 50);
