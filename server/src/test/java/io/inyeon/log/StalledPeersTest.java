package io.inyeon.log;

import io.inyeon.Caller;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

@ExtendWith(SharedServer.class)
class StalledPeersTest {
  private final RunningInyeon server;
  private final Caller caller;

  StalledPeersTest(RunningInyeon server, Caller caller) {
    this.server = server;
    this.caller = caller;
  }

  /** Holds every counter of the log, and goes quiet in the middle of its COPY. */
  @Test
  void a_peer_that_stops_in_the_middle_of_its_copy_does_not_stop_the_log() throws SQLException {
    try (Connection peer = server.database().connect()) {
      peer.setAutoCommit(false);
      peer.createStatement().execute("create temporary table half_sent (line text)");
      peer.createStatement().execute("select 1 from log_sequencer for update");
      peer.unwrap(PGConnection.class).getCopyAPI().copyIn("copy half_sent from stdin");

      Caller.eventually(this::isHeard);
    }
  }

  private boolean isHeard() {
    byte[] event = ("{\"event\":\"Seen\",\"anonymousId\":\"stalled-peer\",\"writeKey\":\"" + Caller.WRITE_KEY + "\"}")
        .getBytes(StandardCharsets.UTF_8);
    return caller.send("POST", "/v1/track", event).status() == 200;
  }
}
