package io.inyeon.core.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a customer can be written to, and whether they want to be. */
record Reach(CustomerId id, Map<ProfileId, ProfileState> profiles) {

  Optional<String> endpoint(String namespace) {
    ProfileState root = profiles.get(new ProfileId(id.value()));
    Optional<Endpoint> own = root == null ? Optional.empty() : Optional.ofNullable(root.endpoints().get(namespace));
    return own.or(() -> latest(namespace)).map(Endpoint::address);
  }

  private Optional<Endpoint> latest(String namespace) {
    return profiles.values().stream().flatMap(profile -> Stream.ofNullable(profile.endpoints().get(namespace)))
        .max(Comparator.comparing(Endpoint::at).thenComparing(Endpoint::address));
  }

  Optional<ConsentState> consent(String channel, String purpose, String endpoint) {
    return profiles.values().stream().flatMap(profile -> profile.consents().stream())
        .filter(consent -> consent.isAbout(channel, purpose, endpoint)).reduce((a, b) -> a.granted() ? b : a);
  }

  boolean isSuppressed(String endpoint) {
    return profiles.values().stream().anyMatch(profile -> profile.suppressed().contains(endpoint));
  }

  boolean isConsented(String channel, String purpose) {
    return endpoint(channel).filter(address -> !isSuppressed(address))
        .flatMap(address -> consent(channel, purpose, address)).filter(ConsentState::granted).isPresent();
  }
}
