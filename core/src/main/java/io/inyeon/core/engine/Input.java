package io.inyeon.core.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.rule.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What can be told to a customer's state. */
public sealed interface Input {
  /** Something happened. */
  record Happened(Event event) implements Input {}

  /** Time has come so far, and every event appended before has been folded. */
  record Due(Instant now) implements Input {}

  /** A merge or an unmerge: these profiles are to be handed over to another customer. */
  record Release(LogPosition at, UUID transfer, Set<ProfileId> profiles, CustomerId to) implements Input {
    public Release {
      profiles = Set.copyOf(profiles);
    }
  }

  /** The other end of a {@link Release}: profiles are on their way here; hold everything until they have come. */
  record Await(LogPosition at, UUID transfer) implements Input {}

  /** The profiles have come. */
  record Join(LogPosition at, UUID transfer, Map<ProfileId, ProfileState> profiles) implements Input {
    public Join {
      profiles = Map.copyOf(profiles);
    }
  }

  /** These profiles are to be forgotten; all of the customer, when it is one of them. Asked when nothing is on its way. */
  record Erase(Set<ProfileId> profiles) implements Input {
    public Erase {
      profiles = Set.copyOf(profiles);
    }
  }

  /**
   * What the history answers to questions that the rulebook newly asks. It replaces what the profiles had there: the history
   * reaches up to the very place on the log that this input stands at.
   *
   * @param now the instant of that place
   * @param tallies of every profile that is told of; an empty map for one without history
   */
  record Recall(Instant now, Map<ProfileId, Map<String, Tally>> tallies) implements Input {
    public Recall {
      tallies = Map.copyOf(tallies);
    }
  }
}
