package io.inyeon.status;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.access.IdentityTokens;
import io.inyeon.engine.Backfill;
import io.inyeon.engine.SetAside;
import io.inyeon.log.Horizon;
import io.inyeon.message.MessageCounts;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health, metrics, status. */
@RestController
@Tag(name = "Status")
class StatusController {
  private final JdbcTemplate jdbc;
  private final Horizon horizon;
  private final SetAside setAside;
  private final MessageCounts messages;
  private final Backfill backfill;
  private final IdentityTokens tokens;
  private final PrometheusMeterRegistry meters;

  StatusController(JdbcTemplate jdbc, Horizon horizon, SetAside setAside, MessageCounts messages, Backfill backfill,
      IdentityTokens tokens, PrometheusMeterRegistry meters) {
    this.jdbc = jdbc;
    this.horizon = horizon;
    this.setAside = setAside;
    this.messages = messages;
    this.backfill = backfill;
    this.tokens = tokens;
    this.meters = meters;
  }

  @Operation(summary = "200 when events can be accepted, 503 when not")
  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    try {
      jdbc.queryForObject("select 1", Integer.class);
      return ResponseEntity.ok(Map.of("status", "up"));
    } catch (DataAccessException | TransactionException e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down", "reason", "database"));
    }
  }

  @Operation(summary = "Metrics in Prometheus' text format")
  @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
  String metrics() {
    return meters.scrape();
  }

  @Operation(summary = "Version, events stored, how far the engine is behind, inputs set aside", description = "Forged and unproven identities are those that this process has met since it started.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/status")
  Status status() {
    return new Status(Version.CURRENT, horizon.eventsStored(), horizon.lagMillis(), horizon.entriesBehind(),
        setAside.count(), backfill.pending(), messages.unknown(), tokens.forged(), tokens.unproven());
  }

  /**
   * How the installation is doing.
   *
   * @param lagMs how long the oldest event that is not yet folded has been waiting
   * @param setAside inputs that could not be folded
   * @param unknownMessages of which nobody can tell whether they went
   */
  record Status(String version, long eventsStored, long lagMs, long entriesBehind, long setAside, long backfillsPending,
      long unknownMessages, long forgedIdentities, long unprovenIdentities) {}
}
