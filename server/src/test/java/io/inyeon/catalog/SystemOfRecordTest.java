package io.inyeon.catalog;

import static io.inyeon.catalog.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import io.inyeon.access.staff.Desk;
import io.inyeon.access.staff.Office;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brand that has a shop system keeps it: that one's key changes products, and people are sent there. */
class SystemOfRecordTest {
  private static final Map<String, Object> KETTLE = Map.of("name", "Kettle", "price", won(39_000), "cost",
      won(20_000));

  @TempDir
  private static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static void record(Map<String, ?> record) {
    Shop.taken(office.anna().send("PUT", "/catalogue", Map.of("record", record, "locales", List.of("ko"), "channels",
        List.of(Map.of("key", "web", "name", "Web", "locales", List.of("ko"))))));
  }

  @Test
  void where_another_system_keeps_the_products_people_are_sent_there_and_its_key_is_heard() {
    record(Map.of("is", "external", "name", "the shop system"));
    Desk marketer = office.hires("marketer");

    Answer refused = marketer.send("PUT", "/products/kettle", KETTLE);
    assertThat(refused.status() + " " + refused.code()).isEqualTo("409 record_is_elsewhere");
    assertThat(refused.json().path("detail").asString()).contains("the shop system");
    assertThat(office.programs().api("PUT", "/products/kettle", KETTLE).status()).isEqualTo(201);
    assertThat(marketer.send("DELETE", "/products/kettle", null).code()).isEqualTo("record_is_elsewhere");
    assertThat(marketer.send("PUT", "/categories/tea", Map.of("names", Map.of("ko", "차"))).code())
        .isEqualTo("record_is_elsewhere");
    assertThat(marketer.send("PUT", "/families/pots", Map.of("names", Map.of("ko", "포트"))).status())
        .as("what is expected of products here is said here").isEqualTo(200);

    record(Map.of("is", "inyeon"));
    assertThat(marketer.send("PUT", "/products/kettle", KETTLE).status()).isEqualTo(200);
  }

  @Test
  void what_a_product_costs_the_brand_does_not_concern_everybody() {
    Shop.taken(office.programs().api("PUT", "/products/pot", KETTLE));

    assertThat(office.hires("analyst").get("/products/pot").json().path("margin").path("amountMinor").asLong())
        .isEqualTo(19_000);
    for (String role : List.of("agent", "store_staff")) {
      assertThat(office.hires(role).get("/products/pot").json().toString()).contains("\"cost\":null",
          "\"margin\":null").doesNotContain("20000", "19000");
    }
  }
}
