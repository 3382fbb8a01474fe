package io.inyeon.acceptance.fault;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Server;
import java.time.Duration;

/** Who dies, always by SIGKILL. */
enum Kill {
  APPLICATION {
    @Override
    void strike(Server server) {
      server.kill();
    }
  },
  DATABASE {
    @Override
    void strike(Server server) {
      server.killDatabase();
    }
  },
  BOTH {
    @Override
    void strike(Server server) {
      server.kill();
      server.killDatabase();
    }
  },
  /** Killed, started, and killed again as soon as its database runs. */
  AGAIN_WHILE_STARTING {
    @Override
    void strike(Server server) {
      BOTH.strike(server);
      server.launch();
      await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20))
          .until(() -> server.databasePid().isPresent() || server.api().isHealthy() || !server.isAlive());
      BOTH.strike(server);
    }
  };

  abstract void strike(Server server);
}
