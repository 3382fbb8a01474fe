package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.log.Entry;
import io.inyeon.log.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The commands by which profiles change customers: one to where they leave, one to where they are awaited. */
@Component
class Transfers {
  private final JsonMapper json;

  Transfers(JsonMapper json) {
    this.json = json;
  }

  List<Entry> move(UUID transfer, CustomerId from, CustomerId to, Collection<ProfileId> profiles) {
    Map<String, Object> release = Map.of("transfer", transfer.toString(), "to", to.toString(), "profiles",
        profiles.stream().map(ProfileId::toString).sorted().toList());
    return List.of(Entry.command(Kind.RELEASE, from, json.writeValueAsString(release)),
        Entry.command(Kind.AWAIT, to, json.writeValueAsString(Map.of("transfer", transfer.toString()))));
  }
}
