package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Reaction;
import io.inyeon.demo.brand.Resident;
import io.inyeon.demo.brand.Touch;
import io.inyeon.demo.brand.Wish;
import io.inyeon.log.ClaimReader;
import io.inyeon.log.EventLog;
import io.inyeon.log.Incoming;
import io.inyeon.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The brand's people and the product: what they send is understood, who they are is found out, what they are sent is answered. */
class BrandOnServerTest {
  private static final LocalDate OPENING = LocalDate.of(2026, 1, 26);
  private static final LocalDate TODAY = OPENING.plusDays(28);
  private static final Instant MORNING = TODAY.atTime(Story.MORNING).atZone(Story.ZONE).toInstant();
  private static final Population VILLAGE = new Population(11, 400, OPENING);

  @TempDir
  private static Path folder;

  private static MovableClock clock;
  private static Mailbox mailbox;
  private static RunningInyeon server;
  private static Client client;

  @BeforeAll
  static void open() {
    clock = new MovableClock(MORNING, InstantSource.fixed(MORNING));
    mailbox = Mailbox.open(clock);
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", "w", "INYEON_SERVER_KEY", "s", "INYEON_SMTP_URL",
            mailbox.smtpUrl() + "&from=shop@example.com"))
        .withPort(0);
    server = Inyeon.start(settings, context -> context.registerBean(InstantSource.class, () -> clock));
    client = new Client(URI.create("http://127.0.0.1:" + server.port()), "w", "s");
    bring();
    client.put("/api/v1/journeys/abandoned-cart", BrandJourneys.example("abandoned-cart")).orThrow("the journey");
    client.post("/api/v1/journeys/abandoned-cart/publish").orThrow("its publication");
  }

  @AfterAll
  static void close() {
    server.close();
    mailbox.close();
  }

  private static long bring() {
    History history = new History(server.bean(EventLog.class), new Arrivals(server.bean(ClaimReader.class)));
    return history.bring(VILLAGE, OPENING, MORNING, (date, brought) -> {
    });
  }

  private static long stored() {
    return client.get("/api/v1/status").body().path("eventsStored").asLong();
  }

  private static void settled() {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
        .until(() -> client.get("/api/v1/status").body().path("entriesBehind").asLong(1) == 0);
  }

  @Test
  void history_is_brought_once_however_often_it_is_brought() {
    long before = stored();
    assertThat(bring()).isGreaterThan(5_000);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void what_the_simulator_writes_is_what_the_product_reads() {
    List<Touch> told = new ArrayList<>();
    VILLAGE.day(OPENING, told::add);
    VILLAGE.day(TODAY.minusDays(1), told::add);
    long before = stored();
    assertThat(accepted(told)).isEqualTo(told.size());
    assertThat(stored()).as("each under the same key as its import").isEqualTo(before);
  }

  @Test
  void an_import_is_stored_as_the_same_event_by_http_would_be() {
    List<Touch> fresh = new ArrayList<>();
    VILLAGE.day(TODAY.plusDays(1), fresh::add);
    assertThat(accepted(fresh)).isEqualTo(fresh.size());
    Arrivals arrivals = new Arrivals(server.bean(ClaimReader.class));
    Map<String, String> stored = new HashMap<>();
    server.bean(JdbcTemplate.class).query("""
      select message_id, source || ' ' || type || ' ' || name || ' ' || channel || ' ' || (payload - 'endpoints')::text
      from event where not imported""", row -> {
      stored.put(row.getString(1), row.getString(2));
    });
    fresh.forEach(touch -> {
      Incoming event = arrivals.imported(touch);
      String text = stored.getOrDefault(touch.id(), "");
      assertThat(text)
          .startsWith(event.source() + " " + event.type().word() + " " + event.name() + " " + event.channel() + " {");
      assertThat(JsonMapper.shared().readTree(text.substring(text.indexOf('{'))))
          .isEqualTo(JsonMapper.shared().readTree(event.payload()));
    });
  }

  /** How many the product's own parser took; a batch with a wrong one in it counts for nothing. */
  private static int accepted(List<Touch> touches) {
    int accepted = 0;
    for (boolean trusted : new boolean[]{true, false}) {
      List<String> lines = touches.stream().filter(touch -> touch.trusted() == trusted).map(Touch::line).toList();
      for (int from = 0; from < lines.size(); from += 200) {
        List<String> batch = lines.subList(from, Math.min(lines.size(), from + 200));
        JsonNode answer = client.collect(trusted, batch, clock.instant().toString()).body();
        accepted += answer.has("rejected") ? 0 : answer.path("accepted").asInt();
      }
    }
    return accepted;
  }

  @Test
  void each_member_is_found_as_one_and_no_two_known_people_are_taken_for_each_other() {
    settled();
    Map<String, Integer> holders = new HashMap<>();
    int whole = 0;
    int members = 0;
    for (Resident who : VILLAGE.numbers().mapToObj(VILLAGE::resident).filter(BrandOnServerTest::isMember).toList()) {
      Set<String> found = new HashSet<>();
      names(who).forEach(name -> client.lookup(name[0], name[1]).map(one -> one.path("id").asString())
          .ifPresent(found::add));
      members++;
      whole += found.size() == 1 ? 1 : 0;
      found.forEach(id -> assertThat(holders.putIfAbsent(id, who.number()))
          .as("customer %s is %s and somebody else", id, who.number()).isNull());
    }
    assertThat(members).isGreaterThan(200);
    assertThat(whole).as("of %s members", members).isEqualTo(members);
  }

  private static boolean isMember(Resident who) {
    return who.bond() == Resident.Bond.MEMBER && who.joined().isBefore(TODAY);
  }

  private static Stream<String[]> names(Resident who) {
    return Stream.of(new String[]{"userId", who.userId()}, new String[]{"email", who.email()},
        new String[]{"loyaltyCard", who.card()}, new String[]{"phone", who.phone()});
  }

  @Test
  void whoever_has_had_enough_opens_the_mail_unsubscribes_and_hears_no_more() throws Exception {
    Resident who = VILLAGE.numbers().mapToObj(VILLAGE::resident).filter(BrandOnServerTest::isMember)
        .filter(one -> answer(one).leaves()).findFirst().orElseThrow();
    Player player = new Player(client, Optional.empty(), clock, VILLAGE);
    agree(who);
    fillsACart(who, "cart-1");
    timePasses(Duration.ofHours(5));
    await().until(() -> !mailbox.mailsTo(who.email()).isEmpty());
    Mail mail = mailbox.mailsTo(who.email()).getFirst();

    int number = 0;
    for (Step step : new Reactions(VILLAGE).to(mail)) {
      timePasses(Duration.between(clock.instant(), step.at()));
      player.play(step, "answer-" + number++);
    }
    assertThat(consent(who)).isEqualTo("refused");
    assertThat(timeline(who)).contains("Email Opened", "Unsubscribed");
    fillsACart(who, "cart-2");
    timePasses(Duration.ofHours(5));
    await().until(() -> decision(who).equals("consent_refused"));
    assertThat(mailbox.mailsTo(who.email())).hasSize(1);
  }

  private static Reaction answer(Resident who) {
    String subject = switch (who.language()) {
      case "ko" -> "(광고) Kettle, 장바구니에 그대로 있습니다";
      case "ja" -> "Kettleがカートに残っています";
      default -> "Kettle is waiting in your cart";
    };
    return Reaction.to(VILLAGE, who, subject, MORNING.plus(Duration.ofHours(5)),
        new Wish(Wish.Kind.CART, "cart-1"));
  }

  private static void agree(Resident who) {
    client
        .put("/api/v1/customers/" + id(who) + "/consents", Map.of("channel", "email", "purpose", "marketing", "status",
            "granted", "endpoint", who.email()))
        .orThrow("the consent");
  }

  private static void fillsACart(Resident who, String cart) {
    client.collect(false, Map.of("type", "track", "event", "Product Added", "userId", who.userId(), "messageId", cart,
        "properties", Map.of("cart_id", cart, "name", "Kettle")), clock.instant().toString());
  }

  private static void timePasses(Duration duration) {
    settled();
    if (duration.isPositive()) {
      clock.jump(duration);
    }
  }

  private static String id(Resident who) {
    return client.lookup("userId", who.userId()).orElseThrow().path("id").asString();
  }

  private static String consent(Resident who) {
    return client.get("/api/v1/customers/" + id(who) + "/consents").body().path("items").path(0).path("status")
        .asString("");
  }

  private static List<String> timeline(Resident who) {
    return items(who, "timeline").map(item -> item.path("name").asString()).toList();
  }

  private static String decision(Resident who) {
    return items(who, "decisions").findFirst().map(one -> one.path("reason").asString("")).orElse("");
  }

  private static Stream<JsonNode> items(Resident who, String what) {
    return client.get("/api/v1/customers/" + id(who) + "/" + what).body().path("items").valueStream();
  }

  @Test
  void a_mail_to_somebody_else_is_nobodys_business() {
    Mail mail = new Mail("shop@example.com", "minji@example.com", "", "", "", Map.of(), MORNING);
    assertThat(new Reactions(VILLAGE).to(mail)).isEmpty();
  }
}
