-- Of the change of which a cart was told: what was put in after it was told of another. What was told before this was told by now.
alter table cart_notice add column at timestamptz not null default now();
alter table cart_notice alter column at drop default;
