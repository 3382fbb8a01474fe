package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Decision.Grounds;
import io.inyeon.core.policy.Remedy;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A decision as it is written down. */
record DecisionRow(ProfileId profile, UUID effect, UUID run, String journey, String node, String channel,
    MessageTerms terms, String outcome, String reason, Optional<Basis> basis, Optional<Instant> until, Instant at) {

  /** Why not. */
  record Basis(String rule, String evidence, Remedy remedy) {}

  static DecisionRow of(Effect.Decided decided) {
    Decision decision = decided.decision();
    Optional<Grounds> grounds = switch (decision) {
      case Decision.Allowed allowed -> Optional.empty();
      case Decision.Deferred deferred -> Optional.of(deferred.grounds());
      case Decision.Refused refused -> Optional.of(refused.grounds());
    };
    Optional<Instant> until = decision instanceof Decision.Deferred deferred
        ? Optional.of(deferred.until())
        : Optional.empty();
    return new DecisionRow(decided.profile(), decided.effect(), decided.run(), decided.journey(), decided.node(),
        decided.channel(), decided.terms(), outcome(decision),
        grounds.map(one -> one.reason().name().toLowerCase(Locale.ROOT)).orElse(""),
        grounds.map(one -> new Basis(one.rule(), one.evidence(), one.remedy())), until, decided.at());
  }

  private static String outcome(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> "allowed";
      case Decision.Deferred deferred -> "deferred";
      case Decision.Refused refused -> "refused";
    };
  }

  String rule() {
    return basis.map(Basis::rule).orElse("");
  }
}
