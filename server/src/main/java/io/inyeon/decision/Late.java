package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.policy.Remedy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A refusal after the decision: by a guard, or for what has changed while the message waited.
 *
 * @param reason a stable code
 */
public record Late(ProfileId profile, UUID effect, UUID run, String journey, String node, String channel,
    MessageTerms terms, String reason, String evidence, Instant at) {

  /** Stable, as of {@link DecisionView#rule}. */
  String rule() {
    return switch (reason) {
      case "consent_refused", "no_consent" -> "consent";
      case "suppressed" -> "suppression";
      case "run_ended", "run_went_on", "expired" -> "waited-too-long";
      case "erased" -> "erasure";
      case "law", "quiet_hours" -> reason.replace('_', '-');
      case "template_not_approved" -> "transactional";
      default -> "guard:" + reason;
    };
  }

  Remedy remedy() {
    Map<String, String> consent = Map.of("channel", channel, "purpose", terms.purpose());
    return switch (reason) {
      case "consent_refused" -> new Remedy(Remedy.Code.CONSENT_ANEW, consent);
      case "no_consent" -> new Remedy(Remedy.Code.OBTAIN_CONSENT, consent);
      case "suppressed" -> Remedy.of(Remedy.Code.OTHER_ADDRESS, "channel", channel);
      case "law", "quiet_hours" -> Remedy.of(Remedy.Code.KNOW_PLACE, "channel", channel);
      case "template_not_approved" -> new Remedy(Remedy.Code.APPROVE, Map.of());
      case "run_ended", "run_went_on", "expired", "erased" -> new Remedy(Remedy.Code.SOONER, Map.of());
      default -> Remedy.of(Remedy.Code.PASS_GUARD, "guard", reason);
    };
  }

  DecisionRow row() {
    return new DecisionRow(profile, effect, run, journey, node, channel, terms, "refused", reason,
        Optional.of(new DecisionRow.Basis(rule(), evidence, remedy())), Optional.empty(), at);
  }
}
