package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import io.inyeon.access.Allowed;
import io.inyeon.access.Open;
import io.inyeon.access.Role;
import io.inyeon.access.Scope;
import io.inyeon.access.Token;
import io.inyeon.live.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Everybody knocks at every door of the API, and the guide's table says who gets in. */
class GateTest {
  private static final Path GUIDE = Path.of("../docs/guide/access.md");
  private static final String STREAM = "GET /api/v1/stream";
  private static final Set<Integer> SHUT = Set.of(401, 403);

  /** A row of the guide's table. */
  private record Row(Set<Role> roles, String key) {}

  @TempDir
  static Path folder;
  private static Office office;
  private static Map<String, Row> table;

  @BeforeAll
  static void open() throws IOException {
    office = Office.open(folder.resolve("data"));
    table = table();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void every_address_says_who_may_call_it() {
    handlers().forEach((call, method) -> assertThat(
        method.hasMethodAnnotation(Allowed.class) ^ method.hasMethodAnnotation(Open.class)).as(call).isTrue());
  }

  @Test
  void the_guide_tells_of_every_address_and_of_no_other() {
    assertThat(table.keySet()).isEqualTo(handlers().keySet());
  }

  @Test
  void each_role_gets_in_where_the_guide_says_so_and_nowhere_else() {
    Map<Role, UUID> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      people.put(role,
          UUID.fromString(office.hires(role.word()).get("/session").json().path("user").path("id").asString()));
    }
    List<String> wrong = new ArrayList<>();
    ending().forEach((call, row) -> people.forEach((role, person) -> {
      Answer answer = as(person, call);
      boolean shut = SHUT.contains(answer.status());
      if (shut == row.roles.contains(role) || (shut && !answer.code().equals("role_not_allowed"))) {
        wrong.add(role.word() + ": " + call + " → " + answer.status() + " " + answer.text());
      }
    }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void each_key_gets_in_where_the_guide_names_its_scope_and_nowhere_else() {
    List<String> wrong = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      String key = office.programs().api("POST", "/keys",
          Map.of("name", "only " + scope.word(), "kind", "server", "scopes", List.of(scope.word()))).json()
          .path("secret")
          .asString();
      ending().forEach((call, row) -> {
        boolean shut = SHUT.contains(send(call, "Authorization", "Bearer " + key).status());
        if (shut == (row.key.equals(scope.word()) || row.key.equals("anybody"))) {
          wrong.add(scope.word() + ": " + call);
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_stream_lets_in_whom_the_guide_names() {
    Row row = Objects.requireNonNull(table.get(STREAM));
    for (Role role : Role.values()) {
      try (Stream stream = Stream.open(office.server().port(), "",
          "Cookie: " + SessionCookie.NAME + "=" + office.hires(role.word()).cookie())) {
        assertThat(stream.status()).as(role.word()).startsWith(row.roles.contains(role) ? "200" : "403");
      }
    }
  }

  @Test
  void each_role_is_told_what_the_gate_lets_it_do() {
    for (Role role : Role.values()) {
      Set<String> told = office.hires(role.word()).get("/permissions").json().path("items").valueStream()
          .map(JsonNode::asString).collect(Collectors.toSet());
      assertThat(told).as(role.word()).isEqualTo(table.entrySet().stream()
          .filter(row -> row.getValue().roles.contains(role) && !row.getValue().key.equals("anybody"))
          .map(Map.Entry::getKey).collect(Collectors.toSet()));
    }
  }

  /** All but the stream, which answers for minutes. */
  private static Map<String, Row> ending() {
    Map<String, Row> ending = new TreeMap<>(table);
    ending.remove(STREAM);
    return ending;
  }

  @Test
  void strangers_and_write_keys_get_in_nowhere() {
    table.forEach((call, row) -> {
      if (!row.key.equals("anybody")) {
        assertThat(send(call).status()).as(call).isEqualTo(401);
        assertThat(send(call, "Authorization", "Bearer " + io.inyeon.Caller.WRITE_KEY).status()).as(call)
            .isEqualTo(403);
      }
    });
  }

  @Test
  void every_address_is_in_the_metrics() {
    ending().keySet().forEach(GateTest::send);
    String metrics = office.programs().get("/metrics").text();
    assertThat(ending().keySet()).map(call -> "uri=\"" + call.substring(call.indexOf(' ') + 1) + "\"")
        .allMatch(metrics::contains);
  }

  @Test
  void what_the_api_answers_is_kept_nowhere_and_taken_for_no_page() {
    for (Answer answer : List.of(office.anna().get("/customers"), office.programs().api("/customers"),
        send("GET /api/v1/customers"), send("GET /api/v1/nothing"))) {
      assertThat(answer.header("Cache-Control")).as(answer.text()).contains("no-store");
      assertThat(answer.header("X-Content-Type-Options")).as(answer.text()).contains("nosniff");
    }
  }

  @Test
  void another_sites_question_whether_it_may_ask_is_no_fault_and_gets_no_leave() {
    Answer answer = office.programs().send("OPTIONS", "/api/v1/customers", null, "Origin", "https://evil.example",
        "Access-Control-Request-Method", "GET");
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  /** In a session of its own, for some of the calls end it. */
  private static Answer as(UUID person, String call) {
    Token token = office.server().bean(Sessions.class).open(person, "a test");
    return send(call, "Cookie", SessionCookie.NAME + "=" + token.text(), Forgery.HEADER,
        office.server().bean(Forgery.class).token(token));
  }

  private static Answer send(String call, String... headers) {
    String method = call.substring(0, call.indexOf(' '));
    String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{\\w+}", "00000000-0000-4000-8000-000000000000");
    byte[] body = method.equals("GET") || method.equals("DELETE") ? null : "{}".getBytes(StandardCharsets.UTF_8);
    return office.programs().send(method, path, body,
        java.util.stream.Stream
            .concat(Arrays.stream(headers), java.util.stream.Stream.of("Content-Type", "application/json"))
            .toArray(String[]::new));
  }

  private static Map<String, HandlerMethod> handlers() {
    Map<String, HandlerMethod> handlers = new TreeMap<>();
    Objects.requireNonNull(office.server().bean(DispatcherServlet.class).getHandlerMappings()).stream()
        .filter(RequestMappingHandlerMapping.class::isInstance).map(RequestMappingHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .forEach(entry -> calls(entry.getKey()).filter(call -> call.contains(" /api/"))
            .forEach(call -> handlers.put(call, entry.getValue())));
    return handlers;
  }

  private static java.util.stream.Stream<String> calls(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream().flatMap(
        pattern -> mapping.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + pattern));
  }

  private static Map<String, Row> table() throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    List<String> lines = Files.readAllLines(GUIDE);
    List<String> columns = cells(lines.stream().filter(line -> line.startsWith("| call | administrator")).findFirst()
        .orElseThrow());
    lines.stream().filter(line -> line.matches("\\| `[A-Z]+ /api/[^`]+` \\| ●.*")).map(GateTest::cells)
        .forEach(cells -> rows.put(cells.getFirst().replace("`", ""), new Row(roles(columns, cells), cells.getLast())));
    return rows;
  }

  private static Set<Role> roles(List<String> columns, List<String> cells) {
    return Arrays.stream(Role.values()).filter(role -> cells.get(columns.indexOf(role.word())).equals("●"))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList();
  }
}
