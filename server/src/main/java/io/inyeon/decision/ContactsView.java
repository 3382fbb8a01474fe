package io.inyeon.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.ContactPolicy;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.Pressure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody has been written to.
 *
 * @param contacts what counts against caps, the latest first
 * @param caps how full each is
 * @param holdouts on which side the lots have put them
 */
record ContactsView(List<ContactView> contacts, List<CapView> caps, List<HoldoutView> holdouts) {

  /**
   * @param by the journey, or who else wrote
   * @param id the message's, where it was one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactView(Instant at, String channel, @JsonProperty("class") String messageClass, @Nullable String topic,
      @Nullable String by, String id) {
    static ContactView of(Contact contact) {
      return new ContactView(contact.at(), contact.channel(), contact.messageClass().name().toLowerCase(Locale.ROOT),
          contact.topic().orElse(null), contact.by().orElse(null), contact.effect().toString());
    }
  }

  /** @param freeAt when the next place comes free, where none is */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CapView(String name, int most, int used, @Nullable Instant freeAt) {}

  /**
   * @param name {@code global}, or {@code journey:} and its key; and the salt
   * @param mixed whether two people of different sides are one now: then they are left out of the results
   */
  record HoldoutView(String name, boolean held, Instant since, boolean mixed) {}

  static ContactsView of(Optional<CustomerState> known, Policy policy, Instant now) {
    if (known.isEmpty()) {
      return new ContactsView(List.of(), policy.caps().stream().map(cap -> new CapView(cap.name(), cap.most(), 0, null))
          .toList(), List.of());
    }
    CustomerState state = known.get();
    Pressure pressure = new ContactPolicy(state, policy, now).pressure();
    return new ContactsView(state.contacts().reversed().stream().map(ContactView::of).toList(),
        policy.caps().stream().map(cap -> cap(pressure, cap, now)).toList(), holdouts(state));
  }

  private static CapView cap(Pressure pressure, Cap cap, Instant now) {
    return new CapView(cap.name(), cap.most(), pressure.under(cap, now).size(),
        pressure.freeAt(cap, now).orElse(null));
  }

  private static List<HoldoutView> holdouts(CustomerState state) {
    return state.holdouts().stream().sorted()
        .flatMap(name -> state.side(name).stream()
            .map(side -> new HoldoutView(name, side.held(), side.since(), side.mixed())))
        .toList();
  }
}
