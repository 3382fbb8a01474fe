-- How many decisions were made, by the partition that they were made on. Nothing of a person, so an erasure leaves it alone.
create table decision_count (
  slot    smallint not null,
  outcome text not null,
  made    bigint not null,
  primary key (slot, outcome)
) with (fillfactor = 50);
