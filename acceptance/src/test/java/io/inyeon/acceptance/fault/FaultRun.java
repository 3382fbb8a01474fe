package io.inyeon.acceptance.fault;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Server;
import io.inyeon.demo.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Kills a server under load, again and again, and then looks whether all promises were kept. The moments are drawn by a
 * seed, in acknowledged events rather than in seconds. For a long run, from the {@code acceptance} directory after a build:
 * {@code java -cp "target/test-classes:$(cat target/test.classpath)" io.inyeon.acceptance.fault.FaultRun 100 [seed]}.
 */
final class FaultRun {
  private static final List<Kill> KINDS = List.of(Kill.values());
  private static final int WRITERS = 4;
  private static final int LEAST_EVENTS = 40;
  private static final int MOST_EVENTS = 1500;
  /** The most that the dispatcher has in flight. */
  static final int WINDOW = 16;

  private final Server server;
  private final Mailbox mailbox;
  private final Tally tally = new Tally();
  private final TreeMap<Kill, Integer> kills = new TreeMap<>();

  FaultRun(Server server, Mailbox mailbox) {
    this.server = server;
    this.mailbox = mailbox;
  }

  /** @param prepare what must be there before the load: journeys */
  Findings run(int times, long seed, Consumer<Server> prepare) {
    var random = new Random(seed);
    server.start();
    prepare.accept(server);
    Load load = Load.start("writer", WRITERS, server.api(), tally);
    try {
      for (int i = 0; i < times; i++) {
        awaitEvents(random.nextInt(LEAST_EVENTS, MOST_EVENTS), load);
        Kill kill = KINDS.get(random.nextInt(KINDS.size()));
        kill.strike(server);
        kills.merge(kill, 1, Integer::sum);
        server.recover();
      }
      awaitEvents(LEAST_EVENTS, load);
    } finally {
      load.stop();
    }
    server.recover();
    return settled();
  }

  /** A database that was killed alone may take the application with it; then it is started again, as an operator's supervisor would. */
  private void awaitEvents(int more, Load load) {
    long target = tally.count() + more;
    await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(5)).until(() -> {
      load.requireRunning();
      if (!server.isAlive()) {
        server.recover();
      }
      return tally.count() >= target;
    });
  }

  /** Messages under way are given time to arrive; what is missing after that is missing. */
  private Findings settled() {
    var inspection = new Inspection(server.api(), mailbox, tally);
    try {
      await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(inspection::mailsAreSettled);
    } catch (ConditionTimeoutException _) {
      // the findings will say what is missing
    }
    return inspection.findings(kills);
  }

  public static void main(String[] arguments) throws IOException {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextLong();
    System.out.println("seed " + seed);
    Path directory = Files.createTempDirectory("inyeon-faults");
    try (Mailbox mailbox = Mailbox.open(InstantSource.system());
        Server server = Server.on(directory.resolve("data"), Map.of("INYEON_SMTP_URL", mailbox.smtpUrl()))) {
      Findings findings = new FaultRun(server, mailbox).run(times, seed, CartReminder::publish);
      System.out.println(findings);
      System.exit(findings.clean(WINDOW) ? 0 : 1);
    }
  }
}
