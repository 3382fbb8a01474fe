package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has been folded of a customer, and what could not be. */
@Component
class EngineData implements PersonalData {
  private final JdbcTemplate jdbc;
  private final States states;
  private final StateCodec codec;

  EngineData(JdbcTemplate jdbc, States states, StateCodec codec) {
    this.jdbc = jdbc;
    this.states = states;
    this.codec = codec;
  }

  @Override
  public String module() {
    return "state";
  }

  @Override
  public Set<String> tables() {
    return Set.of("customer_state", "timer", "set_aside");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    List<CustomerId> customers = profiles.stream().map(ProfileId::asCustomer).toList();
    return states.load(customers).values().stream()
        .map(stored -> new JsonText(codec.text(stored.state()))).toList();
  }

  /** States and timers went by the engine's own hand; this makes sure. */
  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    UUID[] ids = erasure.ids();
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("customer_state", jdbc.update("delete from customer_state where customer_id = any (?)", (Object) ids));
    rows.put("timer", jdbc.update("delete from timer where customer_id = any (?)", (Object) ids));
    rows.put("set_aside",
        jdbc.update("delete from set_aside where customer_id = any (?) or profile_id = any (?)", ids, ids));
    return rows;
  }
}
