package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anna at the door, and others who would like to be Anna. */
class SignInTest {
  @TempDir
  static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"), context -> context.registerBean(Forgotten.class));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void whoever_signs_in_is_known_until_they_sign_out() {
    Desk anna = office.desk();
    Answer answer = anna.signIn(" ANNA@brand.example ", Office.PASSWORD);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("user").path("role").asString()).isEqualTo("administrator");
    assertThat(answer.json().path("demo").asBoolean()).isFalse();
    assertThat(answer.header("Set-Cookie").orElseThrow()).startsWith("inyeon_session=").contains("HttpOnly", "Path=/",
        "SameSite=Lax").doesNotContain("Secure");
    assertThat(anna.get("/session").json()).isEqualTo(answer.json());
    assertThat(anna.get("/customers").status()).isEqualTo(200);

    Desk stolen = anna.copy();
    assertThat(anna.send("DELETE", "/session", null).status()).isEqualTo(204);
    assertThat(anna.cookie()).isEmpty();
    assertThat(stolen.get("/session").code()).isEqualTo("not_signed_in");
    assertThat(stolen.send("DELETE", "/sessions", null).status()).isEqualTo(401);
  }

  @Test
  void a_token_brought_along_is_never_the_one_that_is_signed_in() {
    Desk before = office.anna();
    Desk after = before.copy().signedIn(Office.ANNA, Office.PASSWORD);
    assertThat(after.cookie()).isNotEqualTo(before.cookie());
    assertThat(after.csrf()).isNotEqualTo(before.csrf());
    Answer mixed = after.sendBare("PATCH", "/me", Map.of("language", "ko"), "X-CSRF-Token", before.csrf());
    assertThat(mixed.code()).as("the token of another session").isEqualTo("csrf_token_needed");
    assertThat(before.get("/session").status()).as("the session that this browser had has ended").isEqualTo(401);
  }

  @Test
  void nothing_that_lets_in_is_stored() {
    Desk anna = office.anna();
    List<String> rows = office.database().query("select encode(token_hash, 'hex') from session",
        (row, n) -> row.getString(1));
    assertThat(rows)
        .doesNotContain(HexFormat.of().formatHex(anna.cookie().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(
        office.database().queryForObject("select password from staff where email = ?", String.class, Office.ANNA))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(Office.PASSWORD);
  }

  @Test
  void other_sites_cannot_act_in_her_name() {
    Desk anna = office.anna();
    Map<String, String> change = Map.of("language", "en");
    assertThat(anna.sendBare("PATCH", "/me", change).code()).isEqualTo("csrf_token_needed");
    assertThat(anna.send("PATCH", "/me", change, "Origin", "https://evil.example").code()).isEqualTo("foreign_origin");
    assertThat(anna.send("PATCH", "/me", change, "Origin", "null").code()).isEqualTo("foreign_origin");
    assertThat(anna.send("PATCH", "/me", change, "Sec-Fetch-Site", "cross-site").code()).isEqualTo("foreign_origin");
    assertThat(anna.send("PATCH", "/me", change, "Sec-Fetch-Site", "same-site").code()).isEqualTo("foreign_origin");
    assertThat(anna.send("PATCH", "/me", change, "Sec-Fetch-Site", "same-origin", "Origin",
        office.server().settings().address().toString()).status()).isEqualTo(200);
    assertThat(office.desk().signIn(Office.ANNA, Office.PASSWORD, "Origin", "https://evil.example").code())
        .as("nor sign her in as somebody else").isEqualTo("foreign_origin");
  }

  @Test
  void a_key_needs_no_token_and_a_cookie_beside_it_is_not_looked_at() {
    Answer answer = office.anna().sendBare("PUT", "/policy", Map.of(), "Authorization", "Bearer unknown");
    assertThat(answer.code()).isEqualTo("unknown_key");
    assertThat(office.programs().api("/status").status()).isEqualTo(200);
    assertThat(office.programs().api("/session").code()).isEqualTo("user_needed");
  }

  @Test
  void strangers_are_told_what_is_missing_and_not_what_is_there() {
    assertThat(office.programs().get("/api/v1/customers").code()).isEqualTo("unknown_key");
    assertThat(office.programs().get("/api/v1/customers").header("WWW-Authenticate")).contains("Bearer");
    assertThat(office.programs().get("/api/v1/session").code()).isEqualTo("not_signed_in");
    assertThat(office.programs().get("/api/v1/nothing-here").status()).isEqualTo(401);
    assertThat(office.programs().get("/%61pi/v1/customers").status()).isEqualTo(401);
    assertThat(office.programs().get("/api/v1/customers", "Sec-Fetch-Site", "same-origin").code())
        .isEqualTo("not_signed_in");
    assertThat(office.programs().get("/console/enter?token=x").status()).as("of the demonstration only").isEqualTo(404);
  }

  /** What somebody has added without a thought of who may call it. */
  @RestController
  static class Forgotten {
    @GetMapping("/api/v1/forgotten")
    String answer() {
      return "everything";
    }
  }

  @Test
  void what_says_nothing_about_who_may_call_it_nobody_may() {
    assertThat(office.programs().api("/forgotten").code()).isEqualTo("user_needed");
    assertThat(office.anna().get("/forgotten").code()).isEqualTo("role_not_allowed");
    assertThat(office.anna().get("/nothing-here").status()).isEqualTo(404);
  }

  @Test
  void strangers_cannot_make_us_read_a_book() {
    Answer answer = office.desk().signIn(Office.ANNA, "a".repeat(20_000));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(
        office.programs().send("POST", "/api/v1/session", new byte[0], "Content-Type", "application/json").code())
        .isEqualTo("malformed_json");
    assertThat(office.desk().send("POST", "/session", Map.of("email", "")).field()).isEqualTo("email");
  }

  @Test
  void a_session_ends_after_twelve_idle_hours_and_after_thirty_days_whatever_happens() {
    Desk idle = office.anna();
    office.clock().pass(Duration.ofHours(11));
    assertThat(idle.get("/session").status()).isEqualTo(200);
    office.clock().pass(Duration.ofHours(11));
    assertThat(idle.get("/session").status()).as("it was used in between").isEqualTo(200);
    office.clock().pass(Duration.ofHours(12));
    assertThat(idle.get("/session").status()).isEqualTo(401);

    Desk busy = office.anna();
    for (int day = 0; day < 60; day++) {
      assertThat(busy.get("/session").status()).isEqualTo(200);
      office.clock().pass(Duration.ofHours(11).plusMinutes(59));
    }
    office.clock().pass(Duration.ofHours(2));
    assertThat(busy.get("/session").status()).isEqualTo(401);
  }

  @Test
  void she_sees_her_sessions_and_ends_them_all() {
    Desk office1 = office.hires("analyst");
    String email = office1.get("/session").json().path("user").path("email").asString();
    Desk phone = office.desk().signedIn(email, Office.PASSWORD);
    var items = phone.get("/sessions").json().path("items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.valueStream().filter(item -> item.path("current").asBoolean()).toList()).hasSize(1);
    assertThat(items.path(0).path("browser").asString()).isEqualTo("Firefox, macOS");
    assertThat(phone.send("DELETE", "/sessions", null).status()).isEqualTo(204);
    assertThat(office1.get("/session").status()).isEqualTo(401);
  }

  @Test
  void letters_composed_otherwise_are_the_same_password() {
    Desk desk = office.hires("marketer");
    String email = desk.get("/session").json().path("user").path("email").asString();
    String composed = Normalizer.normalize("비밀번호는 아주 길어요 café", Normalizer.Form.NFC);
    assertThat(desk.send("PATCH", "/me", Map.of("currentPassword", Office.PASSWORD, "newPassword", composed)).status())
        .isEqualTo(200);
    assertThat(office.desk().signIn(email, Normalizer.normalize(composed, Normalizer.Form.NFD)).status())
        .isEqualTo(200);
  }
}
