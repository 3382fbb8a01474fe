package io.inyeon.segment;

import io.inyeon.core.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whom rules and segments mean, for modules that act on people. */
@Component
public class Audiences {
  private final Preview preview;
  private final Segments segments;
  private final JdbcTemplate jdbc;

  Audiences(Preview preview, Segments segments, JdbcTemplate jdbc) {
    this.preview = preview;
    this.segments = segments;
    this.jdbc = jdbc;
  }

  /**
   * How many customers a rule means, from a sample.
   *
   * @param high with {@code low}, the 95 % interval
   */
  public record Estimate(long customers, long estimate, long low, long high) {}

  public Estimate estimate(Rule rule) {
    Preview.Interval interval = preview.interval(rule);
    return new Estimate(preview.customers(), interval.estimate(), interval.low(), interval.high());
  }

  /** What a segment is. */
  public enum Kind {
    /** Told by its rule. */
    RULE,
    /** Kept by hand. */
    LIST
  }

  /** @return empty when there is no such segment in force */
  public Optional<Kind> kind(String key) {
    return segments.find(key).filter(segment -> !segment.cancelled())
        .map(segment -> segment.isStatic() ? Kind.LIST : Kind.RULE);
  }

  public long members(String key) {
    return jdbc.query("select count(*) from segment_member where segment = ?", (row, n) -> row.getLong(1), key)
        .getFirst();
  }

  /** The ids of all members, some at a time, in the order of their ids. */
  public void each(String key, int most, Consumer<List<UUID>> reader) {
    List<UUID> page = after(key, new UUID(0, 0), most);
    while (!page.isEmpty()) {
      reader.accept(page);
      page = after(key, page.getLast(), most);
    }
  }

  private List<UUID> after(String key, UUID cursor, int most) {
    return jdbc.queryForList("""
      select customer_id from segment_member where segment = ? and customer_id > ? order by customer_id limit ?""",
        UUID.class, key, cursor, most);
  }

  /** The trait by which the log is told that somebody is on a list. */
  public static String trait(String list) {
    return StaticLists.trait(list);
  }
}
