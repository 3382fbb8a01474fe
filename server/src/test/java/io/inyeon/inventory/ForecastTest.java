package io.inyeon.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import io.inyeon.order.OpenShop;
import io.inyeon.order.Shopkeeper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Days pass, things are bought, and one learns what will be missing. */
class ForecastTest {
  private static final Duration DAY = Duration.ofDays(1);

  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String cup = Shopkeeper.unheardOf("cup");
  private final String place = Shopkeeper.unheardOf("W");

  private void opens(int kettles) {
    shop.product(kettle, 30_000);
    shop.product(cup, 8_000);
    shop.place(place, "warehouse");
    shop.stocks(kettle, place, kettles);
  }

  private static String sells(String sku, int quantity) {
    Caller.Answer bought = shop.checkout(shop.cart(sku, quantity));
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    return bought.json().path("id").asString();
  }

  /** At the same hour of the day after, when everything has been learnt. */
  private static void dayPasses() {
    server.timePasses(DAY);
    learns();
  }

  private static void learns() {
    ForecastLoop loop = server.bean(ForecastLoop.class);
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    Caller.eventually(() -> {
      while (loop.pass()) {
        // slice after slice
      }
      return jdbc.queryForList("""
        select count(*) from location left join stock_forecast_pass as pass on pass.location = code
        where pass.sku is not null or pass.day is distinct from (?::timestamptz at time zone zone)::date""",
          Integer.class,
          java.sql.Timestamp.from(server.now())).getFirst() == 0;
    });
  }

  private List<JsonNode> runningOut(String more) {
    return caller.api("/inventory/forecast?location=" + place + more).json().path("items").valueStream().toList();
  }

  private JsonNode forecast(String sku) {
    return runningOut("&within=365").stream().filter(one -> one.path("sku").asString().equals(sku)).findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_bought_every_day_runs_out_on_a_day_that_one_can_name() {
    opens(40);
    for (int day = 0; day < 10; day++) {
      sells(kettle, 2);
      dayPasses();
    }
    JsonNode known = forecast(kettle);
    assertThat(known.path("available").asInt()).isEqualTo(20);
    assertThat(known.path("daysObserved").asInt()).isEqualTo(10);
    assertThat(known.path("meanPerDay").asDouble()).isCloseTo(2, within(1e-9));
    assertThat(known.path("daysOfCover").asDouble()).isCloseTo(10, within(1e-9));
    assertThat(known.path("runsOutOn").asString()).isEqualTo(
        server.now().plus(DAY.multipliedBy(10)).atZone(java.time.ZoneId.of("Asia/Seoul")).toLocalDate().toString());
    assertThat(known.path("name").asString()).isEqualTo("Product " + kettle);
    assertThat(runningOut("&within=9")).isEmpty();
    assertThat(runningOut("&within=10")).hasSize(1);
  }

  @Test
  void days_on_which_nothing_was_there_are_no_days_without_demand() {
    opens(3);
    sells(kettle, 3);
    dayPasses();
    dayPasses();
    dayPasses();
    assertThat(forecast(kettle).path("daysObserved").asInt()).isEqualTo(1);
    assertThat(forecast(kettle).path("meanPerDay").asDouble()).isCloseTo(3, within(1e-9));
    assertThat(forecast(kettle).path("daysOfCover").asDouble()).isZero();
    shop.stocks(kettle, place, 5);
    dayPasses();
    dayPasses();
    assertThat(forecast(kettle).path("daysObserved").asInt()).as("there were some, and nobody wanted any").isEqualTo(3);
    assertThat(forecast(kettle).path("meanPerDay").asDouble()).isLessThan(1.1);
  }

  @Test
  void what_is_on_its_way_needs_not_be_ordered() {
    opens(100);
    for (int day = 0; day < 5; day++) {
      sells(kettle, 4);
      dayPasses();
    }
    long wanted = caller.api("/inventory/forecast?location=" + place + "&within=365&lead=30").json().path("items")
        .path(0)
        .path("toOrder").asLong();
    assertThat(wanted).isEqualTo((long) Math.ceil(4 * 30 + 1.6448536 * 2 * Math.sqrt(30)) - 80);
    caller.api("POST", "/inventory/expected", Map.of("sku", kettle, "location", place, "quantity", 50),
        "Idempotency-Key", kettle);
    JsonNode now = caller.api("/inventory/forecast?location=" + place + "&within=365&lead=30").json().path("items")
        .path(0);
    assertThat(now.path("incoming").asInt()).isEqualTo(50);
    assertThat(now.path("toOrder").asLong()).isEqualTo(Math.max(0, wanted - 50));
  }

  @Test
  void what_was_cancelled_was_not_wanted_and_what_nobody_wants_never_runs_out() {
    opens(10);
    shop.stocks(cup, place, 1);
    String order = sells(kettle, 5);
    caller.api("POST", "/orders/" + order + "/cancel", null);
    dayPasses();
    assertThat(runningOut("&within=365")).isEmpty();
  }

  @Test
  void what_a_till_sold_was_wanted_and_what_broke_was_not() {
    opens(40);
    for (int day = 0; day < 4; day++) {
      adjusts(kettle, -3, "sold");
      adjusts(kettle, 1, "sold");
      adjusts(kettle, -1, "broken");
      dayPasses();
    }
    assertThat(forecast(kettle).path("meanPerDay").asDouble()).isCloseTo(2, within(1e-9));
    assertThat(forecast(kettle).path("available").asInt()).isEqualTo(28);
  }

  private void adjusts(String sku, int delta, String reason) {
    assertThat(caller.api("POST", "/inventory/adjustments",
        Map.of("sku", sku, "location", place, "delta", delta, "reason", reason, "reference", ""), "Idempotency-Key",
        java.util.UUID.randomUUID().toString()).status()).isEqualTo(201);
  }

  @Test
  void the_day_is_the_place_s_own() {
    opens(10);
    server.timePasses(Duration.ofHours(11)); // 23:00 in Korea
    sells(kettle, 1);
    learns();
    assertThat(runningOut("&within=365")).as("the day is not over").isEmpty();
    server.timePasses(Duration.ofHours(2)); // one o'clock of the next day, in the middle of the day in Greenwich
    learns();
    assertThat(forecast(kettle).path("daysObserved").asInt()).isEqualTo(1);
    server.timePasses(Duration.ofHours(11));
  }

  @Test
  void the_soonest_comes_first_page_by_page() {
    opens(30);
    shop.stocks(cup, place, 4);
    sells(kettle, 2);
    sells(cup, 2);
    dayPasses();
    JsonNode page = caller.api("/inventory/forecast?location=" + place + "&within=100&limit=1").json();
    assertThat(page.path("items").path(0).path("sku").asString()).isEqualTo(cup);
    JsonNode rest = caller.api("/inventory/forecast?location=" + place + "&within=100&limit=1&cursor="
        + java.net.URLEncoder.encode(page.path("next").asString(), java.nio.charset.StandardCharsets.UTF_8)).json();
    assertThat(rest.path("items").path(0).path("sku").asString()).isEqualTo(kettle);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(caller.api("/inventory/forecast?cursor=x").field()).isEqualTo("cursor");
    assertThat(caller.api("/inventory/forecast?service=1").field()).isEqualTo("service");
    assertThat(caller.api("/inventory/forecast?within=-1").field()).isEqualTo("within");
    assertThat(caller.api("/inventory/forecast?location=nowhere").status()).isEqualTo(404);
  }

  @Test
  void the_sums_by_day_are_those_of_the_ledger() {
    opens(9);
    String order = sells(kettle, 4);
    server.timePasses(DAY);
    caller.api("POST", "/orders/" + order + "/fulfil", null);
    sells(kettle, 5);
    server.timePasses(DAY);
    shop.stocks(kettle, place, 1);
    assertThat(server.bean(JdbcTemplate.class).queryForList("""
      select sold || ' ' || had || ' ' || closing from stock_day where location = ? order by day""", String.class,
        place))
        .containsExactly("4 true 5", "5 true 0", "0 true 1");
  }
}
