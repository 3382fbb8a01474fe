package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.RunningInyeon;
import io.inyeon.access.staff.DemoEntrance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole day of the demonstration, from outside, and the morning after a restart. */
class DemoTest {
  @TempDir
  Path folder;

  @Test
  void the_day_goes_as_told_and_the_next_start_goes_on_with_the_next_day() throws Exception {
    Instant evening;
    try (RunningInyeon demo = start()) {
      Client client = client(demo);
      assertThat(turn(demo, "{\"forward\": \"PT13H\"}")).isEqualTo(204);
      await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
          .until(() -> outcomes(client, Cast.EMMA).size() == 2);
      assertThat(outcomes(client, Cast.MINJI)).as("left a cart behind").containsExactly("allowed");
      assertThat(outcomes(client, Cast.HARUTO)).as("bought it in the shop").isEmpty();
      assertThat(outcomes(client, Cast.SEOYEON)).as("never agreed").containsExactly("no_consent");
      assertThat(outcomes(client, Cast.EMMA)).as("unsubscribed").containsExactly("consent_refused", "allowed");
      assertThat(outcomes(client, Cast.YUNA)).as("signed in with a cart").containsExactly("allowed");
      evening = demo.bean(InstantSource.class).instant();
    }
    try (RunningInyeon demo = start()) {
      assertThat(demo.bean(InstantSource.class).instant()).isAfter(evening);
      await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
          .until(() -> today(client(demo), evening) > 0);
    }
  }

  @Test
  void the_page_is_served_and_its_clock_takes_only_what_its_buttons_say() throws Exception {
    try (RunningInyeon demo = start()) {
      for (String path : List.of("/demo", "/demo/page.css", "/demo/page.js", "/demo/words.js", "/demo/customer.js")) {
        assertThat(get(demo, path)).as(path).isEqualTo(200);
      }
      assertThat(get(demo, "/")).isEqualTo(307);
      assertThat(get(demo, "/demo/other.js")).isEqualTo(404);
      assertThat(turn(demo, "{\"speed\": 0}")).isEqualTo(204);
      assertThat(turn(demo, "{\"speed\": 100000}")).isEqualTo(400);
      assertThat(turn(demo, "{\"forward\": \"-PT4H\"}")).isEqualTo(400);
    }
  }

  @Test
  void the_printed_link_lets_in_as_whoever_one_likes_to_be_and_nothing_else_does() throws Exception {
    URI link;
    try (RunningInyeon demo = start(); HttpClient http = HttpClient.newHttpClient()) {
      link = demo.bean(DemoEntrance.class).link().orElseThrow();
      String enter = link.getRawPath() + "?" + link.getRawQuery();
      assertThat(signedIn(http, demo, enter)).contains("\"administrator\"", "\"demo\":true");
      assertThat(signedIn(http, demo, enter + "&role=store_staff")).contains("\"store_staff\"");
      assertThat(get(demo, enter + "&role=owner")).isEqualTo(400);
      assertThat(get(demo, "/console/enter?token=guessed")).isEqualTo(404);
      turn(demo, "{\"forward\": \"PT20H\"}");
      assertThat(signedIn(http, demo, enter)).as("the customers' day is not ours").contains("\"demo\":true");
    }
    try (RunningInyeon demo = start()) {
      assertThat(demo.bean(DemoEntrance.class).link().orElseThrow().getRawQuery()).isEqualTo(link.getRawQuery());
    }
  }

  private static String signedIn(HttpClient http, RunningInyeon demo, String enter) throws Exception {
    HttpResponse<Void> entered = http.send(HttpRequest.newBuilder(address(demo).resolve(enter)).build(),
        BodyHandlers.discarding());
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).contains("/console/");
    String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    return http.send(HttpRequest.newBuilder(address(demo).resolve("/api/v1/session")).header("Cookie", cookie).build(),
        BodyHandlers.ofString()).body();
  }

  private RunningInyeon start() {
    return Demo.start(List.of("--data", folder.resolve("data").toString(), "--people", "60", "--days", "20"));
  }

  private static Client client(RunningInyeon demo) {
    return new Client(address(demo), demo.data().secrets().obtain("write-key"),
        demo.data().secrets().obtain("server-key"));
  }

  /** What was decided, newest first: why not, else that it was allowed. */
  private static List<String> outcomes(Client client, Person person) {
    return of(client, person, "decisions")
        .map(decision -> decision.path("reason").asString(decision.path("outcome").asString())).toList();
  }

  private static long today(Client client, Instant evening) {
    return of(client, Cast.MINJI, "timeline").filter(
        event -> Instant.parse(event.path("receivedAt").asString()).isAfter(evening)).count();
  }

  private static Stream<JsonNode> of(Client client, Person person, String what) {
    return client.lookup("userId", person.userId()).stream().flatMap(customer -> client
        .get("/api/v1/customers/" + customer.path("id").asString() + "/" + what).body().path("items").valueStream());
  }

  private static URI address(RunningInyeon demo) {
    return URI.create("http://127.0.0.1:" + demo.port());
  }

  private static int turn(RunningInyeon demo, String wish) throws Exception {
    return status(HttpRequest.newBuilder(address(demo).resolve("/demo/clock"))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(wish)).build());
  }

  private static int get(RunningInyeon demo, String path) throws Exception {
    return status(HttpRequest.newBuilder(address(demo).resolve(path)).build());
  }

  private static int status(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
