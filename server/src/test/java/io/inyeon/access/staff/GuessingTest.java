package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tries one password after the other. */
class GuessingTest {
  private static final Duration DAY = Duration.ofDays(1);

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

  @BeforeEach
  void begin_on_another_day() {
    office.clock().pass(DAY.plusHours(1));
  }

  @Test
  void an_account_waits_longer_each_time_even_for_who_knows_the_password() {
    fail(Office.ANNA, 5);
    for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
      Answer answer = office.desk().signIn(Office.ANNA, Office.PASSWORD);
      assertThat(answer.status()).as("after " + minutes).isEqualTo(429);
      assertThat(answer.code()).isEqualTo("too_many_attempts");
      assertThat(Long.parseLong(answer.header("Retry-After").orElseThrow())).isBetween(minutes * 60L - 30,
          minutes * 60L);
      office.clock().pass(Duration.ofMinutes(minutes));
      fail(Office.ANNA, 1);
    }
    office.clock().pass(Duration.ofMinutes(15));
    office.desk().signedIn(Office.ANNA, Office.PASSWORD);
    fail(Office.ANNA, 4);
    office.desk().signedIn(Office.ANNA, Office.PASSWORD);
  }

  @Test
  void whoever_is_signed_in_is_not_disturbed() {
    Desk anna = office.anna();
    fail(Office.ANNA, 5);
    assertThat(office.desk().signIn(Office.ANNA, Office.PASSWORD).status()).isEqualTo(429);
    assertThat(anna.get("/session").status()).isEqualTo(200);
  }

  @Test
  void an_account_of_which_there_is_none_behaves_like_any_other() {
    Answer unknown = office.desk().signIn("ghost@brand.example", "a guess of twelve");
    Answer known = office.desk().signIn(Office.ANNA, "a guess of twelve");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.text()).isEqualTo(known.text()).contains("wrong_credentials");
    fail("ghost@brand.example", 4);
    assertThat(office.desk().signIn("ghost@brand.example", "a guess of twelve").status()).isEqualTo(429);
  }

  @Test
  void attempts_at_the_same_moment_count_one_by_one() throws Exception {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = IntStream.range(0, 20)
          .mapToObj(n -> many.submit(() -> office.desk().signIn(Office.ANNA, "guess number " + n).status())).toList();
      int looked = 0;
      for (Future<Integer> answer : answers) {
        looked += answer.get() == 401 ? 1 : 0;
      }
      assertThat(looked).isEqualTo(Attempts.FREE_BY_ACCOUNT);
    }
  }

  @Test
  void one_network_that_tries_many_accounts_has_to_wait_too_whatever_it_claims_to_be() {
    for (int n = 0; n < Attempts.FREE_BY_NETWORK; n++) {
      Answer answer = office.desk().signIn("person" + n + "@brand.example", "a guess of twelve", "X-Forwarded-For",
          "203.0.113." + n);
      assertThat(answer.status()).isEqualTo(401);
    }
    assertThat(office.desk().signIn(Office.ANNA, Office.PASSWORD, "X-Forwarded-For", "203.0.113.200").status())
        .isEqualTo(429);
  }

  @Test
  void an_open_desk_is_no_place_to_guess_the_password_either() {
    Desk anna = office.anna();
    Map<String, String> guess = Map.of("currentPassword", "a guess of twelve", "newPassword", "another long password");
    for (int n = 0; n < Attempts.FREE_BY_ACCOUNT; n++) {
      assertThat(anna.send("PATCH", "/me", guess).code()).isEqualTo("wrong_password");
    }
    assertThat(anna.send("PATCH", "/me", guess).code()).isEqualTo("too_many_attempts");
  }

  @Test
  void nobody_can_fill_the_table() {
    fail("somebody@brand.example", 1);
    office.clock().pass(DAY.plusHours(1));
    fail("somebody.else@brand.example", 1);
    assertThat(office.count("select count(*) from sign_in_attempt"))
        .as("one account, one network").isEqualTo(2);
  }

  private static void fail(String email, int times) {
    for (int n = 0; n < times; n++) {
      assertThat(office.desk().signIn(email, "a guess of twelve").status()).isEqualTo(401);
    }
  }
}
