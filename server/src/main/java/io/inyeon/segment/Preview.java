package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.CustomerId;
import io.inyeon.core.Proportion;
import io.inyeon.core.ProfileId;
import io.inyeon.core.rule.Rule;
import io.inyeon.customer.KnownPeople;
import io.inyeon.customer.KnownPeople.Known;
import io.inyeon.engine.Rulebooks;
import io.inyeon.log.Partitions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many a rule means while it is being written, and who: from a sample at once, with its interval; exactly when asked. By
 * SQL over the log, without any rule in force.
 */
@Component
class Preview {
  private static final int SAMPLE = 2_000;
  private static final int SHOWN = 10;
  /** By the first six bits of their ids. */
  private static final int PARTS = 64;

  private final JdbcTemplate jdbc;
  private final Rulebooks rulebooks;
  private final KnownPeople people;
  private final InstantSource clock;

  Preview(JdbcTemplate jdbc, Rulebooks rulebooks, KnownPeople people, InstantSource clock) {
    this.jdbc = jdbc;
    this.rulebooks = rulebooks;
    this.people = people;
    this.clock = clock;
  }

  /** Somebody who is meant. */
  @Schema(name = "SegmentPerson")
  record Person(String customerId, @Nullable String name) {}

  /**
   * @param customers how many there are in all
   * @param sampled how many were asked
   * @param matched how many of these are meant
   * @param low with {@code high}, the 95 % interval of the estimate (Wilson, 1927)
   * @param exact how many of all are meant; null unless it was asked for
   */
  @Schema(name = "SegmentPreview")
  record Count(Sentences sentence, long customers, int sampled, int matched, long estimate, long low, long high,
      @Nullable Long exact, List<Person> people) {}

  Count of(Rule rule, Sentences sentence, boolean exact) {
    Instant now = clock.instant();
    Map<String, Rule> segments = rulebooks.segments();
    long customers = customers();
    List<UUID> sample = sample();
    List<UUID> matched = whom(rule, Sql.of("select unnest(?::uuid[])", array(sample)), segments, now);
    Interval interval = Interval.of(matched.size(), sample.size(), customers);
    Long all = sample.size() == customers ? Long.valueOf(matched.size()) : exact ? exact(rule, segments, now) : null;
    return new Count(sentence, customers, sample.size(), matched.size(), interval.estimate, interval.low, interval.high,
        all, named(matched));
  }

  long customers() {
    return jdbc.query("select count(*) from profile where parent_id is null", (row, n) -> row.getLong(1)).getFirst();
  }

  /** Of a sample. */
  Interval interval(Rule rule) {
    List<UUID> sample = sample();
    int matched = whom(rule, Sql.of("select unnest(?::uuid[])", array(sample)), rulebooks.segments(), clock.instant())
        .size();
    return Interval.of(matched, sample.size(), customers());
  }

  /** Ids are random, so those after a random one are a random choice. */
  private List<UUID> sample() {
    UUID start = UUID.randomUUID();
    List<UUID> after = roots("id >= ? order by id limit ?", start, SAMPLE);
    List<UUID> before = after.size() < SAMPLE
        ? roots("id < ? order by id limit ?", start, SAMPLE - after.size())
        : List.of();
    return java.util.stream.Stream.concat(after.stream(), before.stream()).toList();
  }

  private List<UUID> roots(String where, UUID from, int limit) {
    return jdbc.query("select id from profile where parent_id is null and " + where,
        (row, n) -> row.getObject(1, UUID.class), from, limit);
  }

  /** Part by part, so that no single statement holds all customers at once. */
  private long exact(Rule rule, Map<String, Rule> segments, Instant now) {
    long count = 0;
    for (Sql part : parts()) {
      count += whom(rule, part, segments, now).size();
    }
    return count;
  }

  /** All customers, in stretches of their ids that do not meet and leave nobody out. */
  static List<Sql> parts() {
    List<Sql> parts = new ArrayList<>();
    String roots = "select id from profile where parent_id is null and id >= ?";
    for (int part = 0; part < PARTS - 1; part++) {
      parts.add(Sql.of(roots + " and id < ?", edge(part), edge(part + 1)));
    }
    parts.add(Sql.of(roots, edge(PARTS - 1)));
    return parts;
  }

  private static UUID edge(int part) {
    return new UUID((long) part << 58, 0);
  }

  private List<UUID> whom(Rule rule, Sql customers, Map<String, Rule> segments, Instant now) {
    long[] everything = new long[Partitions.COUNT];
    Arrays.fill(everything, Long.MAX_VALUE);
    Sql sql = RuleSql.whom(rule, customers, segments, rulebooks.policy().zone(), now, everything);
    return jdbc.query(sql.text(), (row, n) -> row.getObject(1, UUID.class), sql.arguments().toArray());
  }

  private static String array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private List<Person> named(List<UUID> matched) {
    List<ProfileId> shown = matched.stream().limit(SHOWN).map(ProfileId::new).toList();
    Map<ProfileId, Known> known = people.of(shown);
    return shown.stream().map(id -> {
      Known person = known.getOrDefault(id, new Known(new CustomerId(id.value()), java.util.Optional.empty()));
      return new Person(person.id().toString(), person.name().orElse(null));
    }).toList();
  }

  /** Of so many meant among so many asked, what that says of all. */
  record Interval(long estimate, long low, long high) {
    static Interval of(int matched, int sampled, long all) {
      if (sampled == 0 || sampled == all) {
        return new Interval(matched, matched, matched);
      }
      Proportion share = new Proportion(matched, sampled);
      return new Interval(Math.round(share.rate() * all), Math.max(matched, Math.round(share.low() * all)),
          Math.min(all - (sampled - matched), Math.round(share.high() * all)));
    }
  }
}
