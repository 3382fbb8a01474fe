-- Whether a journey or a rule waits for somebody to enter or leave a segment: only then is it worth an entry of the log.
alter table rulebook add column announces boolean not null default false;
