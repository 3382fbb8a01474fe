-- What rules remember is kept in another form: whoever was folded under an older rulebook is brought under the latest anew.
update backfill set done_at = now() where done_at is null;
insert into backfill (version, partition, before, cursor)
select rulebook, partition, 0, '00000000-0000-0000-0000-000000000000' from log_owner where rulebook > 0
on conflict (version, partition) do update set cursor = excluded.cursor, done_at = null;
