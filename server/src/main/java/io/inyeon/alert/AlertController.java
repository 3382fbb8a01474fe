package io.inyeon.alert;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.ADMIN;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.access.CurrentActor;
import io.inyeon.alert.AlertRecipients.Recipient;
import io.inyeon.alert.AlertRecipients.Wanted;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP. */
@RestController
@Tag(name = "Alerts", description = "What went wrong by itself: journeys that fail, stand still, or that nobody enters any more")
class AlertController {
  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_ADDRESS = 254;
  private static final Set<String> LANGUAGES = Set.of("ko", "ja", "en");

  /** @param administrators whether all administrators are told; true when left out */
  @Schema(name = "AlertRecipientsWish")
  record Wish(@Nullable Boolean administrators, @Nullable List<@Nullable Recipient> addresses) {}

  private final AlertTable alerts;
  private final AlertRecipients recipients;
  private final CurrentActor current;
  private final Audit audit;
  private final InstantSource clock;

  AlertController(AlertTable alerts, AlertRecipients recipients, CurrentActor current, Audit audit,
      InstantSource clock) {
    this.alerts = alerts;
    this.recipients = recipients;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  @Operation(summary = "Alerts, the newest first", description = "`open=true` for those that last; `subject` is the key of a journey.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/alerts")
  Page<Alert> list(@RequestParam(defaultValue = "false") boolean open,
      @RequestParam(required = false) @Nullable String subject, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    InstantCursor from = InstantCursor.read(cursor);
    return Page.of(alerts.latest(open, subject, from.before(), from.id(), Limits.check(limit) + 1), limit,
        last -> InstantCursor.write(last.raisedAt(), last.id().toString()));
  }

  @Operation(summary = "Take an alert on", description = "It stays open until it is over by itself; the bar above the pages no longer shows it.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PostMapping("/api/v1/alerts/{id}/acknowledge")
  Alert acknowledge(@PathVariable UUID id) {
    alerts.acknowledge(id, current.actor().name(), clock.instant());
    return alerts.find(id).orElseThrow(() -> Problem.notFound("alert"));
  }

  @Operation(summary = "Whom e-mails tell of alerts")
  @Allowed(keys = ADMIN)
  @GetMapping("/api/v1/alerts/recipients")
  Wanted told() {
    return recipients.wanted();
  }

  @Operation(summary = "Say whom e-mails tell of alerts", description = "At most 50 addresses, each with a language: ko, ja or en.")
  @Allowed(keys = ADMIN)
  @PutMapping("/api/v1/alerts/recipients")
  Wanted tell(@RequestBody Wish wish) {
    List<@Nullable Recipient> addresses = wish.addresses == null ? List.of() : wish.addresses;
    if (addresses.size() > MOST_ADDRESSES) {
      throw flaw("too_many", "addresses", "at most " + MOST_ADDRESSES + " addresses");
    }
    List<Recipient> checked = new java.util.ArrayList<>();
    for (int at = 0; at < addresses.size(); at++) {
      checked.add(checked(addresses.get(at), "addresses." + at));
    }
    Wanted wanted = new Wanted(wish.administrators == null || wish.administrators, checked);
    recipients.want(wanted);
    audit.record("alerts.recipients_changed", Audit.Subject.of("alerts", "recipients"),
        Map.of("administrators", wanted.administrators(), "addresses", checked.size()));
    return wanted;
  }

  private static Recipient checked(@Nullable Recipient one, String place) {
    if (one == null || one.email() == null || one.email().length() > LONGEST_ADDRESS
        || !one.email().matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
      throw flaw("invalid_email", place + ".email", "an e-mail address is needed here");
    }
    if (one.language() == null || !LANGUAGES.contains(one.language())) {
      throw flaw("unknown_language", place + ".language", "there are ko, ja and en");
    }
    return one;
  }

  private static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
