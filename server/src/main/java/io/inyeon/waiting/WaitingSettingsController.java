package io.inyeon.waiting;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.core.commerce.WaitingShare;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How what comes back is shared out, over HTTP. */
@RestController
@Tag(name = "Waiting lists")
class WaitingSettingsController {
  /**
   * @param holdMinutes how long it is held for whoever is told: 5 to 2,880
   * @param factor how many are told for one unit: 1.0 to 5.0, in tenths. Nothing is held for those beyond the units
   */
  @Schema(name = "WaitingSettings")
  record Settings(@Nullable Integer holdMinutes, @Nullable BigDecimal factor) {
    static Settings of(WaitingShare share) {
      return new Settings(Math.toIntExact(share.hold().toMinutes()), BigDecimal.valueOf(share.tenths(), 1));
    }

    /** @throws Problem 400 when it is none */
    WaitingShare checked() {
      long minutes = holdMinutes == null ? 0 : holdMinutes;
      if (minutes < WaitingShare.SHORTEST.toMinutes() || minutes > WaitingShare.LONGEST.toMinutes()) {
        throw flaw("holdMinutes", "a whole number from 5 to 2880 is needed here.");
      }
      return new WaitingShare(Duration.ofMinutes(minutes), tenths());
    }

    private int tenths() {
      try {
        int tenths = (factor == null ? BigDecimal.ZERO : factor).movePointRight(1).intValueExact();
        if (tenths >= WaitingShare.EXACT && tenths <= WaitingShare.MOST) {
          return tenths;
        }
      } catch (ArithmeticException e) {
        // as below
      }
      throw flaw("factor", "a number from 1.0 to 5.0, in tenths, is needed here.");
    }

    private static Problem flaw(String field, String sentence) {
      return Problem.badRequest("out_of_range", field + ": " + sentence).with("field", field);
    }
  }

  private final WaitingSettings settings;
  private final Audit audit;

  WaitingSettingsController(WaitingSettings settings, Audit audit) {
    this.settings = settings;
    this.audit = audit;
  }

  @Operation(summary = "How what comes back is shared out")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/waiting/settings")
  Settings show() {
    return Settings.of(settings.share());
  }

  @Operation(summary = "Share it out otherwise", description = "From the next that comes; holds that there are stay as they are.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/waiting/settings")
  Settings save(@RequestBody Settings wish) {
    settings.save(wish.checked());
    audit.record("waiting_settings.saved", Audit.Subject.NONE, Map.of());
    return show();
  }
}
