package io.inyeon.message;

import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.customer.Consents;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One-click unsubscribe (RFC 8058): POST acts, GET only asks. The refusal is stored before the answer goes out, and is read
 * again before every submission.
 */
@RestController
@Tag(name = "Unsubscribe")
class UnsubscribeController {
  /** In another site's frame a click meant for something else would unsubscribe. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'";

  private record Addressed(ProfileId profile, String endpoint, String channel, String purpose) {}

  private final UnsubscribeLinks links;
  private final Consents consents;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  UnsubscribeController(UnsubscribeLinks links, Consents consents, JdbcTemplate jdbc, TransactionTemplate transaction,
      InstantSource clock) {
    this.links = links;
    this.consents = consents;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Operation(summary = "The page that asks whether to unsubscribe")
  @GetMapping("/u/{token}")
  ResponseEntity<String> ask(@PathVariable String token, Locale locale) {
    require(token);
    return page(UnsubscribePage.ask(locale));
  }

  @Operation(summary = "Unsubscribe")
  @PostMapping("/u/{token}")
  ResponseEntity<String> act(@PathVariable String token, Locale locale) {
    UUID message = require(token);
    transaction.executeWithoutResult(status -> refuse(message));
    return page(UnsubscribePage.done(locale));
  }

  private UUID require(String token) {
    return links.read(token).orElseThrow(() -> Problem.notFound("unsubscribe link"));
  }

  /** A message that is gone belonged to somebody who was erased: there is nothing left to stop. */
  private void refuse(UUID message) {
    jdbc.query("select profile_id, endpoint, channel, purpose from message where id = ?",
        (row, n) -> new Addressed(new ProfileId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
            row.getString(4)),
        message)
        .forEach(addressed -> consents.record(addressed.profile,
            new Consents.Word(addressed.endpoint, addressed.channel,
                addressed.purpose, false, clock.instant().truncatedTo(ChronoUnit.MILLIS), "unsubscribe link",
                Map.of("messageId", message.toString())),
            InternalEvents.UNSUBSCRIBED));
  }

  private static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore()).header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline").body(html); // a page, and no file to keep
  }
}
