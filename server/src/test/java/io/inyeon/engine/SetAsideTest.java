package io.inyeon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What could not be folded is shown with its reason, and folded when it is sent once more. */
@ExtendWith(SharedServer.class)
class SetAsideTest {
  private final String one = UUID.randomUUID().toString().substring(0, 8);

  /** As if the engine had stumbled over an identify: its entry is on the log, and the state knows nothing of it. */
  private String stumble(RunningInyeon server, Caller caller) {
    caller.hears(Map.of("type", "identify", "userId", "u" + one, "traits", Map.of("plan", "gold " + one)));
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong(1) == 0);
    String customer = caller.customerId("userId", "u" + one);
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    jdbc.update("delete from customer_state where customer_id = ?", UUID.fromString(customer));
    jdbc.update("""
      insert into set_aside (partition, position, received_at, customer_id, profile_id, reason, at)
      select partition, position, received_at, customer_id, profile_id, 'a fault of the test', now() from event
      where customer_id = ?""", UUID.fromString(customer));
    return customer;
  }

  @Test
  void an_input_that_was_set_aside_can_be_sent_once_more(RunningInyeon server, Caller caller) {
    String customer = stumble(server, caller);
    JsonNode input = caller.api("/set-aside").json().path("items").valueStream()
        .filter(item -> item.path("customerId").asString().equals(customer)).findFirst().orElseThrow();
    assertThat(input.path("reason").asString()).isEqualTo("a fault of the test");
    assertThat(input.path("kind").asString()).isEqualTo("event");
    assertThat(input.path("name").asString()).isEqualTo("identify");
    assertThat(caller.api("/customers/" + customer).json().path("traits").has("plan")).isFalse();

    String path = "/set-aside/" + input.path("id").asString() + "/replay";
    assertThat(caller.api("POST", path, null).status()).isEqualTo(202);
    Caller.eventually(() -> caller.api("/customers/" + customer).json().path("traits").path("plan").asString()
        .equals("gold " + one));
    assertThat(caller.api("POST", path, null).status()).as("it is there no more").isEqualTo(404);
  }
}
