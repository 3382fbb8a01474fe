package io.inyeon.acceptance.fault;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Api;
import io.inyeon.acceptance.Server;
import io.inyeon.demo.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rounds of people who walk through a journey that has every node, while the server is killed and its partitions change hands, people
 * turn out to be one and two again, versions are published and the journey is paused. {@link Ticket} says what each of them must be sent; then it is
 * looked whether they were. For a long run, from the {@code acceptance} directory after a build:
 * {@code java -cp "target/test-classes:$(cat target/test.classpath)" io.inyeon.acceptance.fault.JourneyProof 500 [seed]}.
 */
final class JourneyProof {
  static final String TAKEN_OVER = "TAKEN_OVER";
  private static final String KEY = "proof";
  private static final int PEOPLE = 3;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<Kill> KILLS = List.of(Kill.values());
  private static final List<Ticket.Kind> KINDS = List.of(Ticket.Kind.values());

  /** To whom is spoken. */
  private Server server;
  /** The other process on the same database, if there is one: it takes over when this one is killed. */
  private Optional<Server> beside = Optional.empty();
  private final Mailbox mailbox;
  private final Random random;
  private final List<Ticket> tickets = new ArrayList<>();
  private final List<Ticket> unclicked = new ArrayList<>();
  private final Set<Ticket> unmerged = new HashSet<>();
  private final SortedMap<String, Integer> disturbances = new TreeMap<>();

  JourneyProof(Server server, Mailbox mailbox, long seed) {
    this.server = server;
    this.mailbox = mailbox;
    random = new Random(seed);
  }

  /** Two processes on one database: whichever is spoken to is killed, and the other goes on with what it had under way. */
  static JourneyProof ofTwo(Server one, Server other, Mailbox mailbox, long seed) {
    JourneyProof proof = new JourneyProof(one, mailbox, seed);
    proof.beside = Optional.of(other);
    return proof;
  }

  ProofFindings run(int rounds) {
    server.start();
    beside.ifPresent(Server::start);
    Api api = server.api();
    require(api.put("/api/v1/policy", JSON.readTree("{\"caps\": {}}")));
    require(api.put("/api/v1/segments/" + KEY, JSON.readTree("{\"name\": \"Proof\", \"static\": true}")));
    publish("proof-last", "proof-last.json", "{}");
    publish(KEY, "proof-journey.json", "{}");
    for (int round = 0; round < rounds; round++) {
      people(round, false);
      disturb(round);
      click();
      if (round % 25 == 24) {
        System.out.println("round " + (round + 1) + " " + disturbances);
      }
    }
    server.recover();
    return settled(rounds);
  }

  private void people(int round, boolean whilePaused) {
    for (int person = 0; person < PEOPLE; person++) {
      Ticket ticket = new Ticket(round + "-" + person, KINDS.get(random.nextInt(KINDS.size())), whilePaused);
      delivered(List.of(ticket.known()));
      consented(ticket);
      delivered(ticket.begin());
      tickets.add(ticket);
      if (ticket.kind() == Ticket.Kind.CLICKED && !whilePaused) {
        unclicked.add(ticket);
      }
    }
  }

  private void disturb(int round) {
    int drawn = random.nextInt(100);
    if (drawn < 25 || (beside.isPresent() && round % 4 == 3)) { // the short run has some, too
      beside.ifPresentOrElse(this::takeover, this::kill);
    } else if (drawn < 45) {
      count("PUBLISHED");
      publish(KEY, "proof-journey.json", random.nextBoolean()
          ? "{\"move\": {\"nodes\": {\"pause\": \"pause\", \"noticed\": \"noticed\", \"silence\": \"silence\"}}}"
          : "{}");
    } else if (drawn < 60) {
      count("PAUSED");
      done(() -> server.api().post("/api/v1/journeys/" + KEY + "/pause", JSON.createObjectNode()), "paused");
      people(10_000 + tickets.size(), true);
      done(() -> server.api().post("/api/v1/journeys/" + KEY + "/resume", JSON.createObjectNode()), "published");
    } else if (drawn < 70) {
      unmerge();
    }
  }

  private void kill() {
    Kill kill = KILLS.get(random.nextInt(KILLS.size()));
    count(kill.name());
    kill.strike(server);
    server.recover();
  }

  /** The one that is killed stays so until it is to take over itself. */
  private void takeover(Server other) {
    count(TAKEN_OVER);
    other.recover();
    server.kill();
    beside = Optional.of(server);
    server = other;
  }

  private void count(String what) {
    disturbances.merge(what, 1, Integer::sum);
  }

  /** Somebody who was merged, and has had all mails, is two again: nothing follows from it. */
  private void unmerge() {
    tickets.stream().filter(ticket -> ticket.kind() == Ticket.Kind.MERGED && !unmerged.contains(ticket)
        && mailbox.mailsTo(ticket.address()).size() == 3).findFirst().ifPresent(ticket -> {
          count("UNMERGED");
          unmerged.add(ticket);
          untilDone(() -> {
            Api api = server.api();
            String customer = api.lookup("userId", ticket.user()).orElseThrow();
            JsonNode merges = api.get("/api/v1/customers/" + customer).body().path("merges");
            return merges.isEmpty() || api.post("/api/v1/customers/" + customer + "/unmerge",
                JSON.createObjectNode().put("mergeId", merges.get(0).path("mergeId").asString())).status() < 500;
          });
        });
  }

  /** Whoever has the first mail clicks on it. */
  private void click() {
    unclicked.removeIf(ticket -> message(ticket).map(id -> {
      delivered(List.of(ticket.click(id)));
      return true;
    }).orElse(false));
  }

  private Optional<String> message(Ticket ticket) {
    if (mailbox.mailsTo(ticket.address()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return server.api().lookup("userId", ticket.user()).flatMap(customer -> server.api()
          .get("/api/v1/messages?customerId=" + customer).body().path("items").valueStream()
          .filter(item -> item.path("node").asString().equals("first")).findFirst()
          .map(item -> item.path("id").asString()));
    } catch (IllegalStateException noAnswer) {
      return Optional.empty();
    }
  }

  private ProofFindings settled(int rounds) {
    ProofInspection inspection = new ProofInspection(server.api(), mailbox, tickets);
    try {
      await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500)).until(() -> {
        click();
        return inspection.isSettled();
      });
    } catch (ConditionTimeoutException _) {
      // the findings will say what is missing
    }
    return inspection.findings(rounds, disturbances);
  }

  private void publish(String key, String file, String wish) {
    JsonNode definition = definition(file);
    untilDone(() -> server.api().put("/api/v1/journeys/" + key, definition).ok());
    untilDone(() -> server.api().post("/api/v1/journeys/" + key + "/publish", JSON.readTree(wish)).ok());
  }

  private static JsonNode definition(String file) {
    try {
      return JSON.readTree(Files.readString(Path.of("src/test/resources", file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delivered(List<Map<String, Object>> batch) {
    untilDone(() -> {
      try {
        return server.api().collect(batch).ok();
      } catch (IOException noAnswer) {
        return false;
      }
    });
  }

  private void consented(Ticket ticket) {
    untilDone(() -> server.api().lookup("userId", ticket.user())
        .map(customer -> server.api().put("/api/v1/customers/" + customer + "/consents",
            JSON.valueToTree(Map.of("channel", "email", "purpose", "marketing", "status", "granted", "endpoint",
                ticket.address())))
            .ok())
        .orElse(false));
  }

  /** Where the answer was lost the deed may be done already. */
  private void done(java.util.function.Supplier<Api.Reply> call, String status) {
    untilDone(() -> call.get().ok()
        || server.api().get("/api/v1/journeys/" + KEY).body().path("status").asString("").equals(status));
  }

  private void untilDone(BooleanSupplier attempt) {
    await().atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50)).until(() -> {
      try {
        if (!server.isAlive()) {
          server.recover();
        }
        return attempt.getAsBoolean();
      } catch (IllegalStateException noAnswer) {
        return false;
      }
    });
  }

  private static void require(Api.Reply reply) {
    if (!reply.ok()) {
      throw new IllegalStateException("The server did not take it: " + reply);
    }
  }

  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextLong();
    System.out.println("seed " + seed);
    Path directory = Files.createTempDirectory("inyeon-proof");
    try (Mailbox mailbox = Mailbox.open(InstantSource.system());
        Server server = Server.on(directory.resolve("data"), Map.of("INYEON_SMTP_URL", mailbox.smtpUrl()))) {
      ProofFindings findings = new JourneyProof(server, mailbox, seed).run(rounds);
      System.out.println(findings);
      System.exit(findings.clean() ? 0 : 1);
    }
  }
}
