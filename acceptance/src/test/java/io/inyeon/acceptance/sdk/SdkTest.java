package io.inyeon.acceptance.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Api;
import io.inyeon.acceptance.Server;
import io.inyeon.acceptance.sdk.Sdk.Sent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Public SDKs, unmodified: what they say they delivered is on the person's timeline within a second, once. */
class SdkTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir
  static Path directory;
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.on(directory.resolve("data"), Map.of()).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Sdk> sdks() {
    return Stream.of(new NodeSdk("segment-analytics-node"), new NodeSdk("analytics-node"),
        new NodeSdk("rudder-sdk-node"),
        new SegmentJavaSdk(), new RudderJavaSdk());
  }

  @ParameterizedTest
  @MethodSource("sdks")
  void a_story_told_by_an_sdk_is_on_the_persons_timeline(Sdk sdk) {
    List<Sent> sent = sdk.tell(server.url(), Server.WRITE_KEY, sdk.toString());
    assertThat(sent).extracting(Sent::type).containsExactlyInAnyOrder("page", "identify", "track", "screen", "group",
        "alias");

    Set<String> messageIds = sent.stream().map(Sent::messageId).collect(Collectors.toSet());
    await().atMost(SECOND).pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(messageIdsOf(sdk + "-user")).containsExactlyInAnyOrderElementsOf(messageIds));
    JsonNode added = timeline(sdk + "-user").stream()
        .filter(item -> item.get("messageId").asString().equals(sdk + "-track"))
        .findFirst().orElseThrow();
    assertThat(added.get("type").asString()).isEqualTo("track");
    assertThat(added.get("name").asString()).isEqualTo("Product Added");
    assertThat(added.get("properties").get("name").asString()).isEqualTo("やかん");
    assertThat(added.get("properties").get("price").asInt()).isEqualTo(39000);
    assertThat(Instant.parse(added.get("occurredAt").asString()))
        .isBeforeOrEqualTo(Instant.parse(added.get("receivedAt").asString()));
  }

  @ParameterizedTest
  @MethodSource("sdks")
  void a_story_told_twice_is_heard_once(Sdk sdk) {
    String run = sdk + "-twice";
    sdk.tell(server.url(), Server.WRITE_KEY, run);
    sdk.tell(server.url(), Server.WRITE_KEY, run);
    await().atMost(SECOND).pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(messageIdsOf(run + "-user")).hasSize(6).doesNotHaveDuplicates());
  }

  private static List<String> messageIdsOf(String userId) {
    return timeline(userId).stream().map(item -> item.get("messageId").asString()).toList();
  }

  private static List<JsonNode> timeline(String userId) {
    Api api = server.api();
    return api.lookup("userId", userId).map(api::timeline).orElse(List.of());
  }
}
