package io.inyeon.segment;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import io.inyeon.core.CustomerId;
import io.inyeon.log.Partitions;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The segments that a customer is in, entered and left. Erased, they have left; the sums stay right. */
@Component
class SegmentData implements PersonalData {
  /** Where members are counted. */
  private record Place(String segment, int partition) {}

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  SegmentData(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String module() {
    return "segments";
  }

  @Override
  public Set<String> tables() {
    return Set.of("segment_member", "segment_change");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return jdbc.query("""
      select to_jsonb(told)::text from (
        select segment, since as at, 'member' as what from segment_member where customer_id = any (?)
        union all
        select segment, at, case when entered then 'entered' else 'left' end from segment_change where customer_id = any (?)
        order by at) as told""", (row, n) -> new JsonText(row.getString(1)), Erasure.ids(profiles),
        Erasure.ids(profiles));
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    List<Place> gone = jdbc.query(
        "delete from segment_member where customer_id = any (?) returning segment, customer_id",
        (row, n) -> new Place(row.getString(1), Partitions.of(new CustomerId(row.getObject(2, UUID.class)))),
        (Object) erasure.ids());
    count(gone.stream().collect(Collectors.groupingBy(place -> place, LinkedHashMap::new, Collectors.counting())));
    rows.put("segment_member", gone.size());
    rows.put("segment_change",
        jdbc.update("delete from segment_change where customer_id = any (?)", (Object) erasure.ids()));
    return rows;
  }

  /** Somebody may have been a member under two of their ids. */
  private void count(Map<Place, Long> gone) {
    Timestamp hour = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.HOURS));
    jdbc.batchUpdate("""
      insert into segment_flow (segment, hour, partition, entered, gone) values (?, ?, ?, 0, ?)
      on conflict (segment, hour, partition) do update set gone = segment_flow.gone + excluded.gone""",
        gone.entrySet().stream()
            .map(one -> new Object[]{one.getKey().segment, hour, one.getKey().partition, one.getValue()}).toList());
    jdbc.batchUpdate("update segment_size set size = size - ? where segment = ? and partition = ?",
        gone.entrySet().stream()
            .map(one -> new Object[]{one.getValue(), one.getKey().segment, one.getKey().partition}).toList());
  }
}
