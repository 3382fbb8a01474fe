-- When the database was brought back from a backup, and how far each partition of the log reached then. What a run that had
-- begun by then asks for may have been sent after the backup already.
create table restore (
  id    uuid primary key,
  at    timestamptz not null,
  reach bigint[] not null
);
