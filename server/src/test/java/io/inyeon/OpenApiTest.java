package io.inyeon;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract for callers says what the server does. */
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @TempDir
  static Path folder;
  private static RunningInyeon inyeon;
  private static JsonNode document;

  @BeforeAll
  static void start() throws Exception {
    inyeon = Inyeon
        .start(Settings.parse(List.of("--data", folder.resolve("data").toString()), Map.of()).withPort(0));
    document = JsonMapper.shared().readTree(get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    inyeon.close();
  }

  @Test
  void every_endpoint_is_in_the_document_and_nothing_else_is() {
    assertThat(documented()).isEqualTo(served());
  }

  @Test
  void no_two_things_stand_under_one_name() {
    assertThat(SchemaNames.of(handlers().map(Map.Entry::getValue)).entrySet())
        .as("give them names of their own: @Schema(name = …)").allMatch(named -> named.getValue().size() == 1);
  }

  /** What the console's calls are checked against. Written anew by {@code -Dinyeon.openapi.write=true}. */
  @Test
  void the_console_was_built_for_this_document() throws Exception {
    Path kept = Path.of("..", "console", "openapi.json");
    String now = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    if (Boolean.getBoolean("inyeon.openapi.write")) {
      Files.writeString(kept, now);
    }
    assertThat(Files.readString(kept)).as("write it anew: mvn -pl server -am test -Dtest=OpenApiTest "
        + "-Dsurefire.failIfNoSpecifiedTests=false -Dinyeon.openapi.write=true").isEqualTo(now);
  }

  @Test
  void every_operation_says_who_may_call_it_and_refuses_with_a_problem_document() {
    operations().forEach(operation -> {
      JsonNode said = operation.getValue();
      assertThat(said.path("responses").path("default").path("content").has("application/problem+json"))
          .as(operation.getKey()).isTrue();
      assertThat(said.path("security").isArray()).as(operation.getKey()).isTrue();
      assertThat(said.path("summary").asString("")).as(operation.getKey()).isNotBlank();
    });
    assertThat(keyOf("/v1/batch", "post")).isEqualTo("writeKey");
    assertThat(keyOf("/api/v1/customers", "get")).isEqualTo("serverKey or session");
    assertThat(keyOf("/api/v1/session", "delete")).isEqualTo("session");
    assertThat(keyOf("/api/v1/session", "post")).isEmpty();
    assertThat(keyOf("/u/{token}", "post")).isEqualTo(keyOf("/health", "get")).isEqualTo(keyOf("/metrics", "get"))
        .isEmpty();
  }

  @Test
  void an_operation_tells_of_its_roles_and_a_body_of_its_members() {
    assertThat(document.at("/paths/~1api~1v1~1policy/put/x-roles").toString())
        .isEqualTo("[\"administrator\",\"marketer\"]");
    assertThat(document.at("/paths/~1api~1v1~1policy/put/x-key-scopes").toString()).isEqualTo("[\"write\"]");
    JsonNode schemas = document.at("/components/schemas");
    assertThat(schemas.path("SessionAnswer").path("properties").propertyNames()).contains("user", "csrfToken", "demo");
    assertThat(schemas.path("Me").path("properties").path("role").path("enum").toString())
        .contains("\"store_staff\"");
    assertThat(schemas.path("MadeKey").path("properties").propertyNames()).contains("key", "secret");
    assertThat(schemas.path("Key").path("required").valueStream().map(JsonNode::asString)).contains("hint", "scopes")
        .as("may be null").doesNotContain("lastUsedAt");
  }

  @Test
  void references_lead_somewhere() {
    document.findValuesAsString("$ref").forEach(
        reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void the_rendered_page_and_all_it_needs_come_from_here() throws Exception {
    for (String path : List.of("/docs", "/docs.js", "/docs/assets/swagger-ui.css",
        "/docs/assets/swagger-ui-bundle.js")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(get(path).headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse("")).as(path)
          .contains("default-src 'self'", "frame-ancestors 'none'");
    }
    assertThat(get("/docs").body()).doesNotContain("http:", "https:");
  }

  private static String keyOf(String path, String method) {
    return document.at("/paths/" + path.replace("/", "~1") + "/" + method + "/security").valueStream()
        .flatMap(requirement -> requirement.propertyNames().stream()).collect(Collectors.joining(" or "));
  }

  private static Stream<Map.Entry<String, JsonNode>> operations() {
    return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
        .filter(method -> METHODS.contains(method.getKey()))
        .map(method -> Map.entry(method.getKey() + " " + path.getKey(), method.getValue())));
  }

  private static Set<String> documented() {
    return operations().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> served() {
    return handlers().flatMap(entry -> operations(entry.getKey())).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
    return Objects.requireNonNull(inyeon.bean(DispatcherServlet.class).getHandlerMappings()).stream()
        .filter(RequestMappingHandlerMapping.class::isInstance).map(RequestMappingHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.inyeon."));
  }

  private static Stream<String> operations(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream().flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
        .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " "
            + pattern.replaceAll("\\{(\\w+):[^}]*\\}", "{$1}")));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + inyeon.port() + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
