-- What went wrong by itself. Of one kind with one subject at most one is open.
create table alert (
  id              uuid primary key,
  kind            text not null,
  subject         text not null,
  evidence        jsonb not null,
  raised_at       timestamptz not null,
  last_seen_at    timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  resolved_at     timestamptz
);
create unique index alert_open on alert (kind, subject) where resolved_at is null;
create index alert_latest on alert (raised_at desc, id desc);

-- Whom e-mails tell of alerts. One row.
create table alert_recipients (
  single         boolean primary key default true check (single),
  administrators boolean not null,
  addresses      jsonb not null
);

-- E-mails to those people, until they have gone. They go to staff: no customer's.
create table alert_mail (
  id              uuid primary key,
  alert           uuid not null references alert on delete cascade,
  address         text not null,
  language        text not null,
  subject         text not null,
  body            text not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null
);
create index alert_mail_due on alert_mail (next_attempt_at);
