-- Whether a message is marketing, service, legal or transactional: right before it goes, the law is asked once more.
alter table message add column class text not null default 'marketing';
