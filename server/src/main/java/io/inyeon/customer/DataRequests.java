package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.DataRequest.Kind;
import io.inyeon.customer.DataRequest.Step;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The SQL of requests. */
@Component
class DataRequests {
  private static final int MOST_AT_ONCE = 100;
  private static final String COLUMNS = """
    select id, kind, customer_id, profiles, status, requested_at, finished_at, certificate::text, result::text
    from data_request
    """;
  private static final RowMapper<DataRequest> REQUEST = (row, n) -> new DataRequest(row.getObject(1, UUID.class),
      Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
      Optional.ofNullable(row.getObject(3, UUID.class)).map(CustomerId::new),
      row.getArray(4) == null
          ? List.of()
          : Arrays.stream((UUID[]) row.getArray(4).getArray()).map(ProfileId::new).toList(),
      Step.valueOf(row.getString(5).toUpperCase(Locale.ROOT)), row.getTimestamp(6).toInstant(),
      Optional.ofNullable(row.getTimestamp(7)).map(Timestamp::toInstant), Optional.ofNullable(row.getString(8)),
      Optional.ofNullable(row.getString(9)));

  private final JdbcTemplate jdbc;

  DataRequests(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Kind kind, CustomerId customer, Instant at) {
    jdbc.update("insert into data_request (id, kind, customer_id, status, requested_at) values (?, ?, ?, ?, ?)", id,
        kind.word(), customer.value(), Step.PENDING.word(), Timestamp.from(at));
  }

  Optional<DataRequest> find(UUID id) {
    return jdbc.query(COLUMNS + "where id = ?", REQUEST, id).stream().findFirst();
  }

  List<UUID> open() {
    return jdbc.query("select id from data_request where finished_at is null order by requested_at limit ?",
        (row, n) -> row.getObject(1, UUID.class), MOST_AT_ONCE);
  }

  List<UUID> pendingErasures() {
    return jdbc.query("""
      select id from data_request where finished_at is null and kind = ? and status = ? order by requested_at""",
        (row, n) -> row.getObject(1, UUID.class), Kind.ERASURE.word(), Step.PENDING.word());
  }

  /** Empty when another process is at it, or it is finished. */
  Optional<DataRequest> take(UUID id) {
    return jdbc.query(COLUMNS + "where id = ? and finished_at is null for update skip locked", REQUEST, id).stream()
        .findFirst();
  }

  void parted(UUID id, List<ProfileId> profiles, String counted) {
    jdbc.update("""
      update data_request set status = ?, profiles = ?, certificate = ?::jsonb
      where id = ?""", Step.PARTED.word(), Erasure.ids(profiles), counted, id);
  }

  void forgetting(UUID id) {
    jdbc.update("update data_request set status = ? where id = ?", Step.FORGETTING.word(), id);
  }

  void exported(UUID id, String result, Instant at) {
    jdbc.update("update data_request set status = ?, result = ?::jsonb, finished_at = ? where id = ?",
        Step.DONE.word(), result, Timestamp.from(at), id);
  }

  /** There is nobody left to export. */
  void tooLate(UUID id, Instant at) {
    jdbc.update("update data_request set status = ?, customer_id = null, finished_at = ? where id = ?",
        Step.ERASED.word(), Timestamp.from(at), id);
  }

  /** Nothing stays that says who it was. */
  void erased(UUID id, String certificate, Instant at) {
    jdbc.update("""
      update data_request set status = ?, certificate = ?::jsonb, finished_at = ?, customer_id = null, profiles = null
      where id = ?""", Step.DONE.word(), certificate, Timestamp.from(at), id);
  }
}
