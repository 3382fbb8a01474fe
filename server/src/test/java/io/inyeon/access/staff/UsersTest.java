package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People come, change their roles, and go. */
class UsersTest {
  @TempDir
  static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void an_invitation_works_once_and_for_three_days() {
    Desk anna = office.anna();
    String token = office.invites(anna, "agent", "ben@brand.example");
    assertThat(office.desk().signIn("ben@brand.example", "").code()).as("no password yet").isEqualTo("required");
    assertThat(accept(token, "too short").code()).isEqualTo("password_length");
    assertThat(accept(token, Office.PASSWORD).json().path("user").path("role").asString()).isEqualTo("agent");
    assertThat(accept(token, Office.PASSWORD).code()).as("used").isEqualTo("invalid_token");
    assertThat(anna.send("POST", "/users",
        Map.of("name", "B", "email", "BEN@brand.example", "role", "agent", "language", "en")).code())
        .isEqualTo("email_taken");

    String old = office.invites(anna, "agent", "late@brand.example");
    office.clock().pass(Duration.ofDays(3));
    assertThat(accept(old, Office.PASSWORD).code()).isEqualTo("invalid_token");
  }

  @Test
  void a_new_link_replaces_the_one_before_and_a_forgotten_password_with_all_its_sessions() {
    Desk chris = office.hires("analyst");
    String id = id(chris);
    Desk anna = office.anna();
    String first = again(anna, id);
    String second = again(anna, id);
    assertThat(accept(first, "a different password").code()).isEqualTo("invalid_token");
    assertThat(chris.get("/session").status()).as("nothing has happened yet").isEqualTo(200);
    assertThat(accept(second, "a different password").status()).isEqualTo(200);
    assertThat(chris.get("/session").status()).isEqualTo(401);
    assertThat(again(null, id)).as("the server key gets back in whoever has locked out themselves").isNotEmpty();
  }

  @Test
  void a_set_up_link_is_no_invitation_nor_the_other_way_round() {
    String token = office.invites(office.anna(), "agent", "door@brand.example");
    assertThat(
        office.desk().send("POST", "/setup", office.setUp("#token=" + token, "x@y.example", Office.PASSWORD)).code())
        .isEqualTo("invalid_token");
  }

  @Test
  void a_new_role_holds_from_the_next_click_on() {
    Desk dana = office.hires("analyst");
    assertThat(dana.send("PUT", "/policy", Map.of()).code()).isEqualTo("role_not_allowed");
    change(office.anna(), id(dana), Map.of("role", "marketer"));
    assertThat(dana.send("PUT", "/policy", Map.of()).status()).isNotEqualTo(403);
    change(office.anna(), id(dana), Map.of("role", "store_staff"));
    assertThat(dana.get("/policy").code()).isEqualTo("role_not_allowed");
    assertThat(dana.get("/session").json().path("user").path("role").asString()).isEqualTo("store_staff");
  }

  @Test
  void whoever_is_disabled_is_out_at_once_and_has_no_way_back() {
    Desk emil = office.hires("developer");
    String id = id(emil);
    String email = emil.get("/session").json().path("user").path("email").asString();
    Desk anna = office.anna();
    String token = again(anna, id);
    assertThat(change(anna, id, Map.of("disabled", true)).json().path("status").asString()).isEqualTo("disabled");
    assertThat(emil.get("/status").status()).isEqualTo(401);
    assertThat(office.desk().signIn(email, Office.PASSWORD).code()).isEqualTo("wrong_credentials");
    assertThat(accept(token, Office.PASSWORD).code()).isEqualTo("invalid_token");
    assertThat(anna.send("POST", "/users/" + id + "/invitation", null).code()).isEqualTo("user_disabled");
    change(anna, id, Map.of("disabled", false));
    assertThat(emil.get("/status").status()).as("the old session stays ended").isEqualTo(401);
    office.desk().signedIn(email, Office.PASSWORD);
  }

  @Test
  void the_last_administrator_stays_one() throws Exception {
    Desk anna = office.anna();
    String id = id(anna);
    office.invites(anna, "administrator", "only.invited@brand.example");
    assertThat(change(anna, id, Map.of("role", "analyst")).code()).isEqualTo("last_administrator");
    assertThat(change(anna, id, Map.of("disabled", true)).code()).isEqualTo("last_administrator");

    Desk finn = office.hires("administrator");
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> one = both.submit(() -> {
        together.await();
        return change(anna, id(finn), Map.of("role", "analyst"));
      });
      Future<Answer> other = both.submit(() -> {
        together.await();
        return change(finn, id, Map.of("role", "analyst"));
      });
      assertThat(List.of(one.get().status(), other.get().status())).contains(200)
          .doesNotContain(500).isNotEqualTo(List.of(200, 200));
    }
    assertThat(office.count("select count(*) from staff where role = 'administrator' and joined_at is not null"))
        .isOne();
    office.database().update("update staff set role = 'administrator' where email = ?", Office.ANNA);
  }

  @Test
  void a_list_is_paged_and_tells_no_secret() {
    office.hires("agent");
    Desk anna = office.anna();
    Set<String> seen = new HashSet<>();
    String cursor = "";
    do {
      Answer page = anna.get("/users?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(page.text()).doesNotContain("argon2", "password");
      page.json().path("items").valueStream()
          .forEach(user -> assertThat(seen.add(user.path("id").asString())).isTrue());
      cursor = page.json().path("next").asString("");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(office.count("select count(*) from staff"));
    assertThat(anna.get("/users?cursor=x").code()).isEqualTo("invalid_cursor");
    assertThat(
        anna.send("POST", "/users", Map.of("name", "X", "email", "x@y.example", "language", "en", "role", "owner"))
            .code())
        .isEqualTo("unknown_role");
    assertThat(anna.send("PATCH", "/users/" + new java.util.UUID(1, 2), Map.of()).status()).isEqualTo(404);
  }

  @Test
  void everybody_changes_their_own_name_language_and_password_and_nothing_else() {
    Desk gina = office.hires("agent");
    Answer answer = gina.send("PATCH", "/me", Map.of("name", "지나", "language", "ko", "role", "administrator"));
    assertThat(answer.json().path("name").asString()).isEqualTo("지나");
    assertThat(answer.json().path("role").asString()).isEqualTo("agent");
    Desk phone = office.desk().signedIn(answer.json().path("email").asString(), Office.PASSWORD);
    assertThat(gina.send("PATCH", "/me", Map.of("newPassword", "something entirely new")).field())
        .isEqualTo("currentPassword");
    assertThat(gina.send("PATCH", "/me",
        Map.of("newPassword", "something entirely new", "currentPassword", Office.PASSWORD)).status()).isEqualTo(200);
    assertThat(phone.get("/session").status()).as("the other session has ended").isEqualTo(401);
    assertThat(gina.get("/session").status()).isEqualTo(200);
  }

  private static String id(Desk desk) {
    return desk.get("/session").json().path("user").path("id").asString();
  }

  private static Answer change(Desk by, String id, Map<String, Object> change) {
    return by.send("PATCH", "/users/" + id, change);
  }

  private static String again(@org.jspecify.annotations.Nullable Desk by, String id) {
    String path = "/users/" + id + "/invitation";
    Answer answer = by == null ? office.programs().api("POST", path, null) : by.send("POST", path, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Office.tokenOf(answer.json().path("link").asString());
  }

  private static Answer accept(String token, String password) {
    return office.desk().send("POST", "/invitations", Map.of("token", token, "password", password));
  }
}
