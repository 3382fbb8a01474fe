package io.inyeon.message;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.law.Whereabouts;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The word by which an advertisement has to begin (KR-3: Network Act, article 50, paragraph 4, and table 6 of its Enforcement
 * Decree): {@code (광고)} at the head of an e-mail's subject, so that readers can filter by it. It is put before the subject of
 * whoever anything says may be in Korea, whatever the language, unless the template has it there already.
 */
final class AdvertisingLabel {
  static final String KOREAN = "(광고)";

  private AdvertisingLabel() {
  }

  static String on(String subject, MessageClass messageClass, Optional<CustomerState> reader) {
    boolean isOwed = messageClass == MessageClass.MARKETING
        && reader.filter(AdvertisingLabel::mayBeInKorea).isPresent();
    return isOwed && !subject.startsWith(KOREAN) ? KOREAN + " " + subject : subject;
  }

  private static boolean mayBeInKorea(CustomerState reader) {
    return Whereabouts.of(reader, Optional.empty(), ZoneOffset.UTC).countries().contains("KR");
  }
}
