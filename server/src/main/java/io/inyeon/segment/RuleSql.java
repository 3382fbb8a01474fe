package io.inyeon.segment;

import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.Event;
import io.inyeon.core.rule.DateTest;
import io.inyeon.core.rule.Moment;
import io.inyeon.core.rule.Rule;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Interprets a rule in SQL, over the log: whom it means as of an instant and a position on each partition of the log. A rule
 * becomes a truth value, never null, about the row {@code c} with {@code id}, {@code profiles}, {@code reach} and {@code zone}.
 */
final class RuleSql {
  private final Map<String, Rule> segments;
  private final Instant now;
  private final EventSql events;

  private RuleSql(Map<String, Rule> segments, Instant now) {
    this.segments = segments;
    this.now = now;
    events = new EventSql(now);
  }

  /**
   * Those of some customers who are meant.
   *
   * @param customers a query of ids
   * @param segments the rules of the segments that this one may name
   * @param reach by partition, the last position that counts
   */
  static Sql whom(Rule rule, Sql customers, Map<String, Rule> segments, ZoneId brandZone, Instant now, long[] reach) {
    Sql zone = asksForZone(rule, segments) ? zone(brandZone, reach) : Sql.of("null::text");
    return Sql.fill("""
        with c as materialized (
          select chosen.id, array(select p.id from profile p where p.root_id = chosen.id) as profiles, {} as reach,
            {} as zone from ({}) as chosen (id)
        ) select c.id from c where {}""", Sql.of("?::bigint[]", array(reach)), zone, customers,
        new RuleSql(segments, now).holds(rule));
  }

  private static boolean asksForZone(Rule rule, Map<String, Rule> segments) {
    return rule.leaves().anyMatch(leaf -> switch (leaf) {
      case Rule.TraitDate date -> true;
      case Rule.Holiday holiday -> true;
      case Rule.Member(String segment) -> {
        Rule inner = segments.get(segment);
        yield inner != null && asksForZone(inner, segments);
      }
      default -> false;
    });
  }

  private static String array(long[] reach) {
    StringBuilder text = new StringBuilder("{");
    for (long position : reach) {
      text.append(text.length() > 1 ? "," : "").append(position);
    }
    return text.append('}').toString();
  }

  /** Where each customer is; a subquery of its own, since the row that it belongs to is not there yet. */
  private static Sql zone(ZoneId brandZone, long[] reach) {
    Sql latest = Sql.fill("""
        (select {} from (select array(select p.id from profile p where p.root_id = chosen.id) as profiles,
          {} as reach) as c)""", trait("timezone"), Sql.of("?::bigint[]", array(reach)));
    return Sql.fill("""
        coalesce((select known.zone from (select {} #>> array[]::text[] as zone) as known
          where known.zone = any ({})), {})""", latest,
        Sql.of("?::text[]", "{" + String.join(",", CustomerFacts.regions()) + "}"), Sql.of("?", brandZone.getId()));
  }

  private Sql holds(Rule rule) {
    return switch (rule) {
      case Rule.Trait(var condition) ->
        ConditionSql.holds(condition.operator(), traitAt(condition.path()), condition.operand());
      case Rule.TraitDate(String path, DateTest test) -> Sql.fill("coalesce({}, false)", date(traitAt(path), test));
      case Rule.Performed performed -> events.performed(performed);
      case Rule.Sequence sequence -> events.sequence(sequence);
      case Rule.Member(String segment) -> {
        Rule inner = segments.get(segment);
        yield inner == null ? Sql.FALSE : holds(inner);
      }
      case Rule.Consented(String channel, String purpose) -> consented(channel, purpose);
      case Rule.Identified(String namespace) -> Sql.of(
          "exists (select from event e where " + own("e") + " and jsonb_exists(e.payload -> 'endpoints', ?))",
          namespace);
      case Rule.Holiday holiday -> holiday(holiday);
      case Rule.All(List<Rule> parts) -> joined(parts, " and ", Sql.TRUE);
      case Rule.Any(List<Rule> parts) -> joined(parts, " or ", Sql.FALSE);
      case Rule.Not(Rule inner) -> Sql.fill("(not {})", holds(inner));
    };
  }

  private Sql joined(List<Rule> parts, String word, Sql ofNone) {
    return parts.isEmpty() ? ofNone : Sql.fill("({})", Sql.join(parts.stream().map(this::holds).toList(), word));
  }

  private static String own(String event) {
    return String.format(Locale.ROOT, EventSql.OWN, event);
  }

  /** A whole name, or a path into the value of its first part. */
  private static Sql traitAt(String path) {
    int dot = path.indexOf('.');
    return dot <= 0
        ? trait(path)
        : Sql.fill("coalesce({}, rule_value({}, {}))", trait(path), trait(path.substring(0, dot)),
            Sql.of("?", path.substring(dot + 1)));
  }

  /** The last word on a trait; null where it was taken back. */
  private static Sql trait(String name) {
    return Sql.of("nullif((select e.payload -> 'traits' -> ? from event e where " + own("e") + """
         and e.type = 'identify' and jsonb_exists(e.payload -> 'traits', ?)
          and coalesce(char_length(e.payload -> 'traits' ->> ?), 0) <= 1024
        order by e.occurred_at desc,
          (e.payload -> 'traits' -> ?)::text collate "C" desc,
          e.source collate "C" desc, e.received_at desc, e.position desc limit 1), 'null'::jsonb)""", name, name, name,
        name);
  }

  private Sql date(Sql value, DateTest test) {
    Sql moment = Sql.fill("rule_moment({}, c.zone)", value);
    return switch (test) {
      case DateTest.Before(Moment than) -> Sql.fill("({} < {})", moment, start(than));
      case DateTest.After(Moment.Day(LocalDate day)) ->
        Sql.fill("({} >= {})", moment, start(new Moment.Day(day.plusDays(1))));
      case DateTest.After(Moment than) -> Sql.fill("({} > {})", moment, start(than));
      case DateTest.On(Moment.Day(LocalDate day)) ->
        Sql.fill("(rule_day({}, c.zone) = {})", value, Sql.of("?::date", day.toString()));
      case DateTest.WithinLast(Duration length) ->
        Sql.fill("({} > {} and {} <= {})", moment, at(now.minus(length)), moment, at(now));
      case DateTest.WithinNext(Duration length) ->
        Sql.fill("({} > {} and {} <= {})", moment, at(now), moment, at(now.plus(length)));
      case DateTest.AnniversaryWithin(int days) -> Sql.fill(
          "(rule_next_anniversary(rule_day({}, c.zone), {}) <= {} + " + days + ")", value, today(), today());
    };
  }

  private static Sql start(Moment moment) {
    return switch (moment) {
      case Moment.Day(LocalDate day) -> Sql.of("rule_day_start(?::date, c.zone)", day.toString());
      case Moment.Exactly(Instant instant) -> at(instant);
    };
  }

  private static Sql at(Instant instant) {
    return Sql.of("?", Timestamp.from(instant));
  }

  private Sql today() {
    return Sql.fill("({} at time zone c.zone)::date", Sql.of("?::timestamptz", Timestamp.from(now)));
  }

  private Sql holiday(Rule.Holiday rule) {
    LocalDate first = now.atZone(ZoneId.of("UTC")).toLocalDate().minusDays(2);
    List<String> days = new ArrayList<>();
    first.datesUntil(first.plusDays(rule.days() + 5L)).filter(rule.holidays()::isHoliday)
        .forEach(day -> days.add(day.toString()));
    return Sql.fill(
        "exists (select from unnest({}) as holiday (day) where day >= {} and day <= {} + " + rule.days() + ")",
        Sql.of("?::date[]", "{" + String.join(",", days) + "}"), today(), today());
  }

  /** The address as io.inyeon.core.customer.Reach finds it, no bounce of it, and a last word of each profile that agrees. */
  private static Sql consented(String channel, String purpose) {
    Sql address = Sql.of("(select latest.address from (select distinct on (e.profile_id) e.profile_id, e.occurred_at, "
        + "e.payload -> 'endpoints' ->> ? as address from event e where " + own("e") + """
           and jsonb_exists(e.payload -> 'endpoints', ?)
            order by e.profile_id, e.occurred_at desc, e.received_at desc, e.position desc) as latest
          order by latest.profile_id = c.id desc, latest.occurred_at desc, latest.address collate "C" desc limit 1)""",
        channel, channel);
    Sql words = Sql.of(
        "select distinct on (e.profile_id) e.payload -> 'properties' ->> 'status' = 'granted' as granted "
            + "from event e where " + own("e") + """
           and e.source = ? and e.name in (?, ?) and e.payload -> 'properties' ->> 'channel' = ?
            and e.payload -> 'properties' ->> 'purpose' = ? and e.payload -> 'properties' ->> 'endpoint' = reach_at.address
          order by e.profile_id, e.occurred_at desc, e.received_at desc, e.position desc""",
        Event.INTERNAL,
        InternalEvents.CONSENT_UPDATED, InternalEvents.UNSUBSCRIBED, channel, purpose);
    Sql bounced = Sql.of("select from event e where " + own("e") + """
           and e.source = ? and e.name = ? and e.payload -> 'properties' ->> 'endpoint' = reach_at.address""",
        Event.INTERNAL, InternalEvents.EMAIL_BOUNCED);
    return Sql.fill("""
        coalesce((select (select bool_and(word.granted) from ({}) as word) and not exists ({})
          from (select {} as address) as reach_at where reach_at.address is not null), false)""", words, bounced,
        address);
  }
}
