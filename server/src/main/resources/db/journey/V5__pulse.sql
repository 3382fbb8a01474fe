-- Rows come in the order of their entry: a few numbers to a stretch of the table are enough, and cost next to nothing to keep.
create index journey_run_entered on journey_run using brin (entered_at) with (autosummarize = on);
