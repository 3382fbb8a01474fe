package io.inyeon.engine;

import io.inyeon.Caller;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(SharedServer.class)
class RecoveryTest {
  private final RunningInyeon server;
  private final Caller caller;
  private final String user = UUID.randomUUID().toString();

  RecoveryTest(RunningInyeon server, Caller caller) {
    this.server = server;
    this.caller = caller;
  }

  private String trait(String name) {
    return caller.customer("userId", user).map(view -> view.path("traits").path(name).asString("")).orElse("");
  }

  /** What a crash of the database alone may take back: the latest states together with the cursor, and not the log. */
  @Test
  void states_that_the_database_lost_are_folded_again_although_the_process_lives_on() {
    caller.hears(Map.of("type", "identify", "userId", user, "traits", Map.of("city", "Busan")));
    Caller.eventually(() -> trait("city").equals("Busan"));
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
      jdbc.update("update log_owner set folded_position = 0, folded_received_at = 'epoch', rulebook = 0");
      jdbc.update("delete from customer_state");
      jdbc.update("delete from timer");
    });
    caller.hears(Map.of("type", "identify", "userId", user, "traits", Map.of("firstName", "민준")));

    Caller.eventually(() -> trait("firstName").equals("민준") && trait("city").equals("Busan"));
  }
}
