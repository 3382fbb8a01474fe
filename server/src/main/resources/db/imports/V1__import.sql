-- An import: a file, and what a mapping makes of it. The file itself lies in the data directory of the process that took it.
create table import_job (
  id          uuid primary key,
  mapping     text not null,
  name        text not null,
  file        text not null,
  corrected   boolean not null,
  hold        boolean not null,
  status      text not null,
  reason      text,
  digest      text,
  created_at  timestamptz not null,
  finished_at timestamptz
);
create index import_job_open on import_job (created_at) where finished_at is null;
-- Serves the question whether a file of this name has been here with other content.
create index import_job_file on import_job (name, file);

-- One pass through the file for each record of the mapping, and how far it has come.
create table import_step (
  import_id uuid not null references import_job on delete cascade,
  record    int not null,
  kind      text not null,
  rows      bigint not null default 0,
  items     bigint not null default 0,
  used      bigint not null default 0,
  added     bigint not null default 0,
  known     bigint not null default 0,
  rejected  bigint not null default 0,
  finished  boolean not null default false,
  primary key (import_id, record)
);

-- Where a row could not be taken, and why; never what stood there.
create table import_rejection (
  id        bigint generated always as identity primary key,
  import_id uuid not null references import_job on delete cascade,
  record    int not null,
  line      bigint not null,
  field     text not null,
  code      text not null,
  reason    text not null
);
create index import_rejection_import on import_rejection (import_id, id);
