package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job from end to end: real HTTP in, a real database, real SMTP out, and a clock moved by hand. */
class CartStoryTest {
  private static final Instant MORNING = Instant.parse("2026-05-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir
  private static Path folder;

  private static MovableClock clock;
  private static Mailbox mailbox;
  private static RunningInyeon server;
  private static Client client;

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String address = one + "@example.org";

  @BeforeAll
  static void open() throws IOException {
    clock = new MovableClock(MORNING, InstantSource.fixed(MORNING));
    mailbox = Mailbox.open(clock);
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", "w", "INYEON_SERVER_KEY", "s", "INYEON_SMTP_URL",
            mailbox.smtpUrl() + "&from=shop@example.com"))
        .withPort(0);
    server = Inyeon.start(settings, context -> context.registerBean(InstantSource.class, () -> clock));
    client = new Client(URI.create("http://127.0.0.1:" + server.port()), "w", "s");
    JsonNode journey = JsonMapper.shared().readTree(Files.readString(Path.of("../examples/abandoned-cart.json")));
    client.put("/api/v1/journeys/abandoned-cart", journey).orThrow("the journey");
    client.post("/api/v1/journeys/abandoned-cart/publish").orThrow("its publication");
  }

  @AfterAll
  static void close() {
    server.close();
    mailbox.close();
  }

  private void does(String event, Map<String, Object> properties) {
    client.collect(false,
        Map.of("type", "track", "event", event, "userId", one, "messageId", UUID.randomUUID().toString(),
            "properties", properties),
        clock.instant().toString());
  }

  private void signsUp(boolean consents) {
    client.collect(false, Map.of("type", "identify", "userId", one, "messageId", UUID.randomUUID().toString(), "traits",
        Map.of("email", address, "firstName", "민준", "language", "ko")), clock.instant().toString());
    if (consents) {
      client.put("/api/v1/customers/" + id() + "/consents",
          Map.of("channel", "email", "purpose", "marketing", "status", "granted", "proof", Map.of("form", "sign-up")))
          .orThrow("the consent");
      eventually(() -> timeline().contains("Consent Updated")); // it comes by the outbox, and time must not pass before
    }
    timePasses(Duration.ofSeconds(1));
  }

  private String id() {
    return client.lookup("userId", one).orElseThrow().path("id").asString();
  }

  private static void timePasses(Duration duration) {
    eventually(() -> client.get("/api/v1/status").body().path("entriesBehind").asLong(1) == 0);
    clock.jump(duration);
  }

  private JsonNode lastDecision() {
    return client.get("/api/v1/customers/" + id() + "/decisions").body().path("items").path(0);
  }

  private JsonNode runs() {
    return client.get("/api/v1/journeys/abandoned-cart").body().path("counts");
  }

  private static void eventually(Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.call()) {
        assertThat(System.nanoTime()).as("this did not come to be within " + PATIENCE).isLessThan(end);
        Thread.onSpinWait();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_cart_left_behind_is_remembered_once_in_the_customers_language() {
    signsUp(true);
    does("Product Added", Map.of("cart_id", one, "name", "주전자 <b>"));
    timePasses(Duration.ofHours(5));
    eventually(() -> !mailbox.mailsTo(address).isEmpty());
    Mail mail = mailbox.mailsTo(address).getFirst();
    assertThat(mail.subject()).startsWith("(광고)");
    assertThat(mail.text()).contains("민준");
    assertThat(mail.html()).contains("주전자 &lt;b&gt;").doesNotContain("주전자 <b>");
    assertThat(mail.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");

    does("Product Added", Map.of("cart_id", one, "name", "주전자"));
    timePasses(Duration.ofDays(7));
    timePasses(Duration.ofHours(1));
    assertThat(mailbox.mailsTo(address)).hasSize(1);
    eventually(() -> timeline().containsAll(List.of("Email Sent", "Product Added"))); // receipts come by the outbox
  }

  private List<String> timeline() {
    return client.get("/api/v1/customers/" + id() + "/timeline").body().path("items").valueStream()
        .map(item -> item.path("name").asString()).toList();
  }

  @Test
  void a_cart_bought_in_time_is_not_mentioned() {
    signsUp(true);
    does("Product Added", Map.of("cart_id", one));
    timePasses(Duration.ofHours(3));
    long before = runs().path("goal").asLong();
    does("Order Completed", Map.of("cart_id", one, "order_id", "o"));
    eventually(() -> runs().path("goal").asLong() > before);
    timePasses(Duration.ofDays(1));

    assertThat(mailbox.mailsTo(address)).isEmpty();
  }

  @Test
  void without_a_consent_nothing_is_sent_and_the_reason_is_told() {
    signsUp(false);
    does("Product Added", Map.of("cart_id", one));
    timePasses(Duration.ofHours(5));

    eventually(() -> lastDecision().path("outcome").asString("").equals("refused"));
    assertThat(lastDecision().path("reason").asString()).isEqualTo("no_consent");
    assertThat(mailbox.mailsTo(address)).isEmpty();
  }

  @Test
  void one_click_and_no_mail_follows() {
    signsUp(true);
    does("Product Added", Map.of("cart_id", one));
    timePasses(Duration.ofHours(5));
    eventually(() -> !mailbox.mailsTo(address).isEmpty());
    String link = mailbox.mailsTo(address).getFirst().headers().getOrDefault("List-Unsubscribe", "").replaceAll("[<>]",
        "");
    String path = URI.create(link).getPath();
    assertThat(client.get(path).status()).as("looking does nothing").isEqualTo(200);
    assertThat(consent()).isEqualTo("granted");

    client.unsubscribe(path);
    assertThat(consent()).as("obeyed before the answer").isEqualTo("refused");
    does("Product Added", Map.of("cart_id", one + "-2"));
    timePasses(Duration.ofHours(5));
    eventually(() -> lastDecision().path("reason").asString("").equals("consent_refused"));
    assertThat(mailbox.mailsTo(address)).hasSize(1);
  }

  @Test
  void what_was_done_before_a_journey_was_published_counts() {
    signsUp(true);
    does("Order Completed", Map.of("order_id", "o1"));
    does("Order Completed", Map.of("order_id", "o2"));
    Map<String, Object> content = Map.of("en",
        Map.of("subject", "Thank you", "text", "{{unsubscribeUrl}}", "html", "<p>"));
    Map<String, Object> twice = Map.of("performed", "Order Completed", "atLeast", 2, "within", "P60D");
    client.put("/api/v1/journeys/regulars", Map.of("entry", Map.of("event", "Wish"), "start", "regular", "nodes",
        Map.of("regular", Map.of("type", "condition", "rule", twice, "then", "thank", "otherwise", "end"), "thank",
            Map.of("type", "send-email", "content", content, "next", "end"), "end", Map.of("type", "exit"))))
        .orThrow("the journey");
    client.post("/api/v1/journeys/regulars/publish").orThrow("its publication");
    timePasses(Duration.ofSeconds(1));
    eventually(() -> client.get("/api/v1/status").body().path("backfillsPending").asLong(1) == 0);
    does("Wish", Map.of());

    eventually(() -> !mailbox.mailsTo(address).isEmpty());
    assertThat(mailbox.mailsTo(address).getFirst().subject()).isEqualTo("Thank you");
  }

  @Test
  void a_server_for_real_data_knows_no_demonstration() {
    for (String path : List.of("/demo", "/demo/shop", "/demo/shop/shop.js", "/demo/mailbox", "/demo/state")) {
      assertThat(client.get(path).status()).as(path).isEqualTo(404);
    }
  }

  private String consent() {
    return client.get("/api/v1/customers/" + id() + "/consents").body().path("items").path(0).path("status")
        .asString("");
  }
}
