package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A new installation, before anybody is there and right after. Behind a proxy with TLS, as it should be. */
@TestMethodOrder(OrderAnnotation.class)
class SetUpTest {
  @TempDir
  static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"),
        Map.of("INYEON_PUBLIC_URL", "https://cx.brand.example", "INYEON_PROXIES", "1"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Order(1)
  void only_the_last_printed_link_works_and_only_for_a_day() {
    String first = office.link();
    String second = office.link();
    assertThat(second).startsWith("https://cx.brand.example/console/setup#token=");
    assertThat(setUp(first).code()).isEqualTo("invalid_token");
    assertThat(setUp("#token=guessed").code()).isEqualTo("invalid_token");
    office.clock().pass(Duration.ofHours(24));
    assertThat(setUp(second).code()).isEqualTo("invalid_token");
  }

  @Test
  @Order(2)
  void a_refusal_names_the_field_and_leaves_the_link_as_it_was() {
    String link = office.link();
    assertFlaw(link, Map.of("email", "no address"), "invalid_email", "email");
    assertFlaw(link, Map.of("name", " "), "required", "name");
    assertFlaw(link, Map.of("language", "fr"), "unknown_language", "language");
    for (String password : List.of("short words", "x".repeat(201))) {
      assertFlaw(link, Map.of("password", password), "password_length", "password");
    }
    for (String password : List.of("PasswordPassword", "1q2w3e4r5t6y", "Anna@Brand.example")) {
      assertFlaw(link, Map.of("password", password), "password_too_common", "password");
    }
    Answer done = setUp(link);
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    assertThat(done.json().path("user").path("role").asString()).isEqualTo("administrator");
    assertThat(done.header("Set-Cookie").orElseThrow()).as("it is reached by https").contains("; Secure");
    assertThat(setUp(link).code()).as("used").isEqualTo("invalid_token");
  }

  @Test
  @Order(3)
  void once_somebody_is_there_no_link_is_made() {
    assertThat(office.server().bean(SetUp.class).link()).isEmpty();
    office.database().update("insert into entrance (token_hash, expires_at) values (?, now() + interval '1 day')",
        (Object) new io.inyeon.access.Token("left over").hash());
    assertThat(setUp("#token=left over").code()).isEqualTo("invalid_token");
    assertThat(office.count("select count(*) from staff")).isOne();
  }

  @Test
  @Order(4)
  void behind_a_proxy_its_word_on_the_address_is_taken_and_nobody_elses() {
    office.desk().signIn("nobody@brand.example", "whatever it may be", "X-Forwarded-For", "203.0.113.9, 198.51.100.77");
    assertThat(office.database().queryForObject("select address from audit where action = 'session.refused'",
        String.class)).isEqualTo("198.51.100.0");
  }

  private static Answer setUp(String link) {
    return office.desk().send("POST", "/setup", office.setUp(link, Office.ANNA, Office.PASSWORD));
  }

  private static void assertFlaw(String link, Map<String, String> change, String code, String field) {
    Map<String, Object> wish = new HashMap<>(office.setUp(link, Office.ANNA, Office.PASSWORD));
    wish.putAll(change);
    Answer answer = office.desk().send("POST", "/setup", wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.field()).isEqualTo(field);
  }
}
