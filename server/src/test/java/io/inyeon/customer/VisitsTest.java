package io.inyeon.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.LogPosition;
import io.inyeon.log.Kind;
import io.inyeon.log.LogRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.LongStream;

/** However a timeline is cut into pages, each line belongs to the same visit; and a visit is what the definition says. */
class VisitsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final List<String> CHANNELS = List.of("web", "app", "store", "email", "server");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pages_of_any_size_tell_the_same_visits_as_one_page(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<LogRow> rows = timeline(random);
    assertThat(paged(rows, 1 + random.nextInt(9))).isEqualTo(paged(rows, rows.size() + 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_visit_is_a_device_on_a_channel_without_a_pause_of_more_than_half_an_hour(long seed) {
    List<LogRow> rows = timeline(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    List<String> visits = paged(rows, rows.size() + 1);
    Map<String, Integer> last = new HashMap<>();
    for (int at = 0; at < rows.size(); at++) {
      LogRow row = rows.get(at);
      assertThat(visits.get(at).isEmpty()).isEqualTo(List.of("email", "server").contains(row.channel()));
      Integer before = visits.get(at).isEmpty() ? null : last.put(row.channel() + row.profile(), at);
      if (before != null) {
        boolean together = !row.occurredAt().isBefore(rows.get(before).occurredAt().minus(Visits.PAUSE));
        assertThat(visits.get(at).equals(visits.get(before))).as("line " + at).isEqualTo(together);
      }
    }
  }

  private static List<LogRow> timeline(RandomGenerator random) {
    List<ProfileId> profiles = List.of(new ProfileId(new UUID(1, 1)), new ProfileId(new UUID(2, 2)));
    List<LogRow> rows = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      Instant at = NOON.minusSeconds(60L * random.nextInt(random.nextBoolean() ? 120 : 900));
      ProfileId profile = profiles.get(random.nextInt(profiles.size()));
      String message = random.nextInt(4) == 0 ? "a\nline," + number + "\n" : "m" + number;
      rows.add(new LogRow(new LogPosition(random.nextInt(16), number, at), Kind.EVENT,
          new CustomerId(profile.value()), profile, false, at, "track", "Seen",
          CHANNELS.get(random.nextInt(CHANNELS.size())), "write", message, "{}"));
    }
    rows.sort(Comparator.comparing(LogRow::occurredAt).thenComparingInt(row -> row.at().partition())
        .thenComparingLong(row -> row.at().position()).reversed());
    return rows;
  }

  /** As the controller does: each page begins with what the cursor of the one before says. */
  private static List<String> paged(List<LogRow> rows, int limit) {
    List<String> told = new ArrayList<>();
    TimelineCursor cursor = TimelineCursor.start();
    for (int from = 0; from < rows.size(); from += limit) {
      List<LogRow> page = rows.subList(from, Math.min(rows.size(), from + limit));
      Visits visits = new Visits(cursor.visits());
      page.forEach(row -> told.add(visits.of(row).orElse("")));
      cursor = TimelineCursor.read(TimelineCursor.write(page.getLast(), visits));
    }
    return told;
  }
}
