package io.inyeon.core.policy;

import io.inyeon.core.customer.CustomerState;
import java.util.Optional;
import java.util.Set;

/** Where a channel finds somebody: several may share one kind of address. */
final class Addresses {
  private static final Set<String> BY_NUMBER = Set.of("sms", "voice", "kakao");

  private Addresses() {
  }

  static Optional<String> of(CustomerState customer, String channel) {
    return customer.endpoint(BY_NUMBER.contains(channel) ? "phone" : channel);
  }
}
