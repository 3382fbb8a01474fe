package io.inyeon.customer;

import io.inyeon.core.customer.CustomerState;
import java.util.Optional;
import java.util.stream.Stream;

/** Which channel and language a customer prefers: by their own word, else by what can be told from them. */
public final class Preferences {
  private Preferences() {
  }

  static CustomerView.Preferred of(Optional<CustomerState> state) {
    return new CustomerView.Preferred(state.flatMap(Preferences::language).orElse(null),
        state.flatMap(Preferences::channel).orElse(null));
  }

  /** BCP 47, from the trait {@code language} or {@code locale}. */
  public static Optional<String> language(CustomerState state) {
    return state.traits().text("language").or(() -> state.traits().text("locale"));
  }

  /** The trait {@code preferredChannel}; else the first address that they have and that has agreed to marketing. */
  private static Optional<String> channel(CustomerState state) {
    return state.traits().text("preferredChannel").or(() -> state.traits().text("preferred_channel"))
        .or(() -> Stream.of("email", "phone").filter(channel -> state.endpoint(channel)
            .flatMap(address -> state.consent(channel, "marketing", address)).filter(word -> word.granted())
            .isPresent())
            .findFirst());
  }
}
