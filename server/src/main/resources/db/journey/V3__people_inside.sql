-- Serves JourneyPeople: the people inside a journey, wherever they are.
create index journey_run_inside on journey_run (journey, since desc, id desc) where ended_at is null;
