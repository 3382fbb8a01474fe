-- Serves MessageCounts.submitting: a window of each process, however many wait.
create index message_submitting on message (id) where status = 'submitting';
