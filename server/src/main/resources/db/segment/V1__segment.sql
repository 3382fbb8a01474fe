create table segment (
  key         text primary key,
  name        text not null,
  description text not null,
  -- Null for a list that is kept by hand.
  rule        jsonb,
  version     int not null,
  -- The rulebook from which on the rule is what it is.
  since       bigint not null,
  cancelled   boolean not null default false,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create table segment_version (
  key     text not null,
  version int not null,
  rule    jsonb,
  at      timestamptz not null,
  author  text not null,
  primary key (key, version)
);

-- Who is in, as the customers' states have it. In the order of ids, so that paging stays exact while people come and go.
create table segment_member (
  segment     text not null,
  customer_id uuid not null,
  since       timestamptz not null,
  primary key (segment, customer_id)
);
create index segment_member_customer on segment_member (customer_id);

-- Who came and went by what happened, by time or by a merge; not by a rule that is new.
create table segment_change (
  id          bigint generated always as identity primary key,
  segment     text not null,
  customer_id uuid not null,
  entered     boolean not null,
  at          timestamptz not null,
  cause       text not null
);
create index segment_change_latest on segment_change (segment, at desc, id desc);
create index segment_change_customer on segment_change (customer_id);

-- How many are in, by partition of the log so that nobody waits for another's row.
create table segment_size (
  segment   text not null,
  partition smallint not null,
  size      bigint not null,
  primary key (segment, partition)
);

-- How many came and went in an hour.
create table segment_flow (
  segment   text not null,
  hour      timestamptz not null,
  partition smallint not null,
  entered   bigint not null,
  gone      bigint not null,
  primary key (segment, hour, partition)
);

create table persona (
  key        text primary key,
  segment    text not null,
  content    jsonb not null,
  updated_at timestamptz not null
);

-- The SQL interpreter's words. Each means what the class of the core that is named there means.

-- io.inyeon.core.event.Attributes.dig: a dotted path, through lists.
create function rule_value(object jsonb, path text) returns jsonb language plpgsql immutable parallel safe as $$
declare
  dot int := strpos(path, '.');
  inner_value jsonb;
begin
  if jsonb_typeof(object) <> 'object' then
    return null;
  end if;
  if object ? path and jsonb_typeof(object -> path) <> 'null' then
    return object -> path;
  end if;
  if dot <= 1 then
    return null;
  end if;
  inner_value := object -> left(path, dot - 1);
  if jsonb_typeof(inner_value) = 'object' then
    return rule_value(inner_value, substr(path, dot + 1));
  end if;
  if jsonb_typeof(inner_value) = 'array' then
    return (select jsonb_agg(part) from (
      select unfolded.part from jsonb_array_elements(inner_value) with ordinality as items (item, place)
      cross join lateral (select rule_value(item, substr(path, dot + 1)) as piece) as inside
      cross join lateral jsonb_array_elements(
        case jsonb_typeof(piece) when 'array' then piece else jsonb_build_array(piece) end) as unfolded (part)
      where piece is not null order by place) as parts);
  end if;
  return null;
end $$;

-- io.inyeon.core.rule.Question.rememberable: whether a value is one that a tally keeps.
create function rule_scalar(value jsonb) returns boolean language sql immutable parallel safe as $$
  select case jsonb_typeof(value) when 'number' then true when 'boolean' then true
    when 'string' then char_length(value #>> '{}') <= 256 else false end
$$;

-- What a step of a sequence may have in common with another.
create function rule_values(value jsonb) returns setof jsonb language sql immutable parallel safe as $$
  select part from (
    select part, place from jsonb_array_elements(
      case jsonb_typeof(value) when 'array' then value else jsonb_build_array(value) end) with ordinality as parts (part, place)
    where rule_scalar(part) order by place limit 64) as few
$$;

-- java.time.LocalDate.atStartOfDay: where midnight comes twice, the first; where it is missing, the first instant after.
create function rule_day_start(day date, zone text) returns timestamptz language plpgsql stable parallel safe as $$
declare
  start timestamptz := day::timestamp at time zone zone;
begin
  if ((start - interval '1 hour') at time zone zone)::date = day then
    return start - interval '1 hour';
  end if;
  return start;
end $$;

-- io.inyeon.core.rule.Moment.read
create function rule_moment(value jsonb, zone text) returns timestamptz language plpgsql stable parallel safe as $$
declare
  written text := case when jsonb_typeof(value) = 'string' then value #>> '{}' end;
begin
  if written ~ '^[12]\d{3}-\d{2}-\d{2}$' then
    return case when pg_input_is_valid(written, 'date') then rule_day_start(written::date, zone) end;
  end if;
  if written ~ '^[12]\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$'
      and pg_input_is_valid(written, 'timestamptz') then
    return written::timestamptz;
  end if;
  return null;
end $$;

create function rule_day(value jsonb, zone text) returns date language plpgsql stable parallel safe as $$
declare
  moment timestamptz := rule_moment(value, zone);
begin
  if moment is not null and char_length(value #>> '{}') = 10 then
    return (value #>> '{}')::date;
  end if;
  return (moment at time zone zone)::date;
end $$;

-- java.time.MonthDay.atYear: that of 29 February is on 28 February where the year has none.
create function rule_anniversary(born date, year int) returns date language sql immutable parallel safe as $$
  select least(make_date(year, extract(month from born)::int, 1) + extract(day from born)::int - 1,
    (make_date(year, extract(month from born)::int, 1) + interval '1 month' - interval '1 day')::date)
$$;

create function rule_next_anniversary(born date, today date) returns date language sql immutable parallel safe as $$
  select case when rule_anniversary(born, extract(year from today)::int) >= today
    then rule_anniversary(born, extract(year from today)::int)
    else rule_anniversary(born, extract(year from today)::int + 1) end
$$;

-- io.inyeon.core.rule.Near: kilometres by the great circle.
create function rule_distance(place jsonb, latitude float8, longitude float8) returns float8
language sql immutable parallel safe as $$
  select case when jsonb_typeof(place -> 'latitude') = 'number' and jsonb_typeof(place -> 'longitude') = 'number' then
    2 * 6371 * asin(sqrt(least(1, sin(radians((place -> 'latitude')::float8 - latitude) / 2) ^ 2
      + cos(radians(latitude)) * cos(radians((place -> 'latitude')::float8))
        * sin(radians((place -> 'longitude')::float8 - longitude) / 2) ^ 2))) end
$$;
