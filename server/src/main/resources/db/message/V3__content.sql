-- What customers were shown. Written before a message is handed over; goes with its message.
create table message_content (
  message_id     uuid primary key,
  language       text not null,
  sender         text not null,
  subject        text not null,
  body_text      text not null,
  body_html      text not null,
  handed_over_at timestamptz not null
);
-- Serves MessageLists.page.
create index message_newest on message (created_at desc, id desc);
