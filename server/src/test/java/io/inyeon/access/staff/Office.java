package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.Customiser;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new installation with a clock that can be put forward, and whoever works there. */
public final class Office implements AutoCloseable {
  static final String ANNA = "anna@brand.example";
  static final String PASSWORD = "four words in a row";

  private final AtomicInteger hired = new AtomicInteger();
  private final RunningInyeon server;
  private final HandClock clock;

  private Office(RunningInyeon server, HandClock clock) {
    this.server = server;
    this.clock = clock;
  }

  static Office open(Path folder, Map<String, String> more, Customiser... customisers) {
    HandClock clock = new HandClock();
    Map<String, String> environment = new HashMap<>(Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY",
        Caller.WRITE_KEY, "INYEON_SERVER_KEY", Caller.SERVER_KEY));
    environment.putAll(more);
    Settings settings = Settings.parse(List.of("--data", folder.toString()), environment).withPort(0);
    return new Office(Inyeon.start(settings, context -> {
      context.registerBean(InstantSource.class, () -> clock);
      List.of(customisers).forEach(customiser -> customiser.customise(context));
    }), clock);
  }

  /** With its first administrator, Anna. */
  public static Office open(Path folder, Customiser... customisers) {
    Office office = open(folder, Map.of(), customisers);
    Answer answer = office.desk().send("POST", "/setup", office.setUp(office.link(), ANNA, PASSWORD));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return office;
  }

  /** The same with these settings besides, as environment variables. */
  public static Office openWith(Path folder, Map<String, String> more) {
    Office office = open(folder, more);
    Answer answer = office.desk().send("POST", "/setup", office.setUp(office.link(), ANNA, PASSWORD));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return office;
  }

  RunningInyeon server() {
    return server;
  }

  HandClock clock() {
    return clock;
  }

  public Caller programs() {
    return new Caller(server);
  }

  /** A browser in which nobody is signed in. */
  Desk desk() {
    return new Desk(new Caller(server));
  }

  /** Anna at her desk. */
  public Desk anna() {
    return desk().signedIn(ANNA, PASSWORD);
  }

  /** Somebody new in this role, invited by Anna and signed in. */
  public Desk hires(String role) {
    String email = role + hired.incrementAndGet() + "@brand.example";
    Desk desk = desk();
    Answer answer = desk.send("POST", "/invitations",
        Map.of("token", invites(anna(), role, email), "password", PASSWORD));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return desk;
  }

  String invites(Desk by, String role, String email) {
    Answer answer = by.send("POST", "/users",
        Map.of("name", "New " + role, "email", email, "role", role, "language", "en"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return tokenOf(answer.json().path("link").asString());
  }

  static String tokenOf(String link) {
    return link.replaceFirst(".*#token=", "");
  }

  String link() {
    return server.bean(SetUp.class).link().orElseThrow().toString();
  }

  Map<String, Object> setUp(String link, String email, String password) {
    return Map.of("token", tokenOf(link), "name", "Anna", "email", email, "password", password, "language", "en");
  }

  JdbcTemplate database() {
    return server.bean(JdbcTemplate.class);
  }

  int count(String query) {
    return Objects.requireNonNull(database().queryForObject(query, Integer.class));
  }

  @Override
  public void close() {
    server.close();
  }
}
