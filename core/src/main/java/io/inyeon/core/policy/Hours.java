package io.inyeon.core.policy;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.Decision.Deferred;
import io.inyeon.core.policy.Decision.Grounds;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Decision.Refused;
import io.inyeon.core.policy.law.Law;
import io.inyeon.core.policy.law.Night;
import io.inyeon.core.policy.law.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** At which hours a message may go: what the law forbids, then what the brand does. */
final class Hours {
  /** Where nothing is free by then, nothing ever will be: clocks are changed twice a year, and nights come back every day. */
  private static final Duration HORIZON = Duration.ofDays(8);

  private final List<Barred> barred;

  private Hours(List<Barred> barred) {
    this.barred = barred;
  }

  /** Hours in which a message waits, and in the name of what. */
  private record Barred(Reason reason, String rule, QuietHours hours, ZoneId zone, Optional<String> consent) {
    Optional<Instant> end(Instant now) {
      return hours.endOfQuiet(now, zone);
    }

    private Grounds grounds(String channel, Instant now, Instant until) {
      Remedy remedy = consent.isPresent()
          ? new Remedy(Remedy.Code.CONSENT_TO_NIGHT, Map.of("channel", channel, "until", until.toString()))
          : Remedy.of(Remedy.Code.WAIT, "until", until.toString());
      return new Grounds(reason, rule, clock(now) + ", within " + hours, remedy);
    }

    private String clock(Instant now) {
      return "it is " + now.atZone(zone).toLocalTime().withNano(0).toString().substring(0, 5) + " in " + zone;
    }
  }

  static Hours of(CustomerState customer, String channel, MessageTerms terms, Policy policy, Whereabouts where) {
    List<Barred> barred = new ArrayList<>();
    for (Night night : Law.nights(where, channel, terms.messageClass())) {
      if (night.consent().filter(purpose -> isGranted(customer, channel, purpose)).isEmpty()) {
        barred.add(new Barred(Reason.LAW, night.rule(), night.hours(), night.zone(), night.consent()));
      }
    }
    if (isHeldByBrand(terms.messageClass())) {
      policy.quietHoursOf(channel).ifPresent(
          hours -> barred.add(new Barred(Reason.QUIET_HOURS, "quiet-hours", hours, where.zone(), Optional.empty())));
    }
    return new Hours(barred);
  }

  private static boolean isGranted(CustomerState customer, String channel, String purpose) {
    return Addresses.of(customer, channel).flatMap(address -> customer.consent(channel, purpose, address))
        .filter(word -> word.granted()).isPresent();
  }

  /** Receipts and legal notices come when they are due. */
  private static boolean isHeldByBrand(MessageClass messageClass) {
    return messageClass == MessageClass.MARKETING || messageClass == MessageClass.SERVICE;
  }

  /** Until the first instant at which nothing forbids any more; a refusal where there is none. */
  Optional<Decision> hold(String channel, Instant now) {
    for (Barred first : barred) {
      if (first.end(now).isPresent()) {
        return Optional.of(firstFree(now).<Decision>map(
            free -> new Deferred(free, first.grounds(channel, now, free))).orElseGet(() -> never(channel, first, now)));
      }
    }
    return Optional.empty();
  }

  private static Decision never(String channel, Barred first, Instant now) {
    return new Refused(new Grounds(first.reason(), first.rule(), first.clock(now) + "; at no hour is nothing forbidden",
        Remedy.of(Remedy.Code.KNOW_PLACE, "channel", channel)));
  }

  private Optional<Instant> firstFree(Instant now) {
    Instant free = now;
    Optional<Instant> end = endOfAny(free);
    while (end.isPresent() && end.get().isBefore(now.plus(HORIZON))) {
      free = end.get();
      end = endOfAny(free);
    }
    return end.isPresent() ? Optional.empty() : Optional.of(free);
  }

  private Optional<Instant> endOfAny(Instant at) {
    return barred.stream().flatMap(one -> one.end(at).stream()).findFirst();
  }
}
