package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.KnownPeople;
import io.inyeon.customer.KnownPeople.Known;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is in a segment, who came and went, and how its size was. */
@Component
class Members {
  private final JdbcTemplate jdbc;
  private final KnownPeople people;

  Members(JdbcTemplate jdbc, KnownPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** A member, and since when. */
  @Schema(name = "SegmentMember")
  record Member(String customerId, @Nullable String name, Instant since) {}

  /** In the order of ids: whoever stays is seen once, whoever else comes and goes meanwhile. Served by the primary key. */
  List<Member> after(String segment, UUID cursor, int limit) {
    List<Member> found = jdbc.query(
        """
      select customer_id, since from segment_member where segment = ? and customer_id > ? order by customer_id limit ?""",
        (row, n) -> new Member(row.getString(1), null, row.getTimestamp(2).toInstant()), segment, cursor, limit);
    Map<ProfileId, Known> known = known(found.stream().map(Member::customerId).toList());
    return found.stream().map(member -> new Member(member.customerId, name(known, member.customerId), member.since))
        .toList();
  }

  /** All of them, row by row. */
  void each(String segment, Consumer<Member> reader) {
    UUID cursor = new UUID(0, 0);
    List<Member> page = after(segment, cursor, 1_000);
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = after(segment, UUID.fromString(page.getLast().customerId), 1_000);
    }
  }

  /** @param by {@code event}, {@code time} or {@code merge} */
  @Schema(name = "SegmentChange")
  record Change(long id, String customerId, @Nullable String name, boolean entered, Instant at, String by) {}

  /** Served by the index segment_change_latest. */
  List<Change> changes(String segment, Instant before, long beforeId, int limit) {
    List<Change> found = jdbc.query("""
      select id, customer_id, entered, at, cause from segment_change where segment = ? and (at, id) < (?, ?)
      order by at desc, id desc limit ?""", (row, n) -> new Change(row.getLong(1), row.getString(2), null,
        row.getBoolean(3), row.getTimestamp(4).toInstant(), row.getString(5)), segment, Timestamp.from(before),
        beforeId,
        limit);
    Map<ProfileId, Known> known = known(found.stream().map(Change::customerId).toList());
    return found.stream().map(change -> new Change(change.id, change.customerId, name(known, change.customerId),
        change.entered, change.at, change.by)).toList();
  }

  private Map<ProfileId, Known> known(Collection<String> customers) {
    return people.of(customers.stream().distinct().map(ProfileId::of).toList());
  }

  private static @Nullable String name(Map<ProfileId, Known> known, String customer) {
    return Optional.ofNullable(known.get(ProfileId.of(customer))).flatMap(Known::name).orElse(null);
  }

  /** How many were in at the end of a stretch of time, and how many came and went in it. */
  @Schema(name = "SegmentSize")
  record Size(Instant at, long size, long entered, long left) {}

  /** @param step {@code hour} or {@code day}, of UTC */
  List<Size> sizes(String segment, Instant from, Instant to, String step) {
    return jdbc.query("""
      select at, sum(entered - gone) over (order by at), entered, gone from (
        select greatest(date_trunc(?, hour, 'UTC'), date_trunc(?, ?::timestamptz, 'UTC') - interval '1 second') as at,
          sum(entered) as entered, sum(gone) as gone
        from segment_flow where segment = ? and hour <= ? group by 1) as flow
      order by at""", (row, n) -> new Size(row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3),
        row.getLong(4)), step, step, Timestamp.from(from), segment, Timestamp.from(to)).stream()
        .filter(size -> !size.at.isBefore(from.minusSeconds(86_400))).toList();
  }

  /** Another segment, and how many are in both. */
  @Schema(name = "SegmentOverlap")
  record Overlap(String key, String name, long size, long both) {}

  List<Overlap> overlaps(String segment) {
    return jdbc.query("""
      select other.segment, segment.name, (select coalesce(sum(size), 0) from segment_size where segment_size.segment = other.segment),
        count(*)
      from segment_member own join segment_member other using (customer_id) join segment on segment.key = other.segment
      where own.segment = ? and other.segment <> own.segment group by 1, 2 order by 4 desc, 1 limit 100""",
        (row, n) -> new Overlap(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)), segment);
  }

  /** Up to so many, drawn by their ids, which are random. */
  List<CustomerId> sample(String segment, int most) {
    return jdbc.query("select customer_id from segment_member where segment = ? order by customer_id limit ?",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), segment, most);
  }

  /** A segment that a customer is in. */
  @Schema(name = "SegmentMembership")
  record Membership(String key, String name, Instant since) {}

  List<Membership> of(CustomerId customer) {
    return jdbc.query("""
      select segment, name, segment_member.since from segment_member join segment on key = segment where customer_id = ?
      order by name, segment""",
        (row, n) -> new Membership(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
        customer.value());
  }
}
