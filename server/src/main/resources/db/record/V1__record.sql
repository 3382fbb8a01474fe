-- Which system keeps what: this one, or another, which is followed.
create table system_of_record (
  what   text primary key,                 -- stock, carts, orders
  keeper text not null,                    -- inyeon, external
  system text,                             -- the other one's name, for people
  check ((keeper = 'external') = (system is not null))
);
insert into system_of_record (what, keeper) values ('stock', 'inyeon'), ('carts', 'inyeon'), ('orders', 'inyeon');
