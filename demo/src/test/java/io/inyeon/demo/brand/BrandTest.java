package io.inyeon.demo.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The brand by itself: what its people do, and that the same seed always makes them do the same. */
class BrandTest {
  private static final LocalDate SEOLLAL = LocalDate.of(2026, 2, 17);
  private static final Population TOWN = new Population(7, 3_000, LocalDate.of(2026, 1, 1));

  private static String digest(String... options) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var out = new DigestOutputStream(new ByteArrayOutputStream(), digest)) {
      Simulate.run(Scale.parse(List.of(options), Scale.USUAL), out);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static List<Touch> lived(Population world, LocalDate from, int days) {
    List<Touch> touches = new ArrayList<>();
    IntStream.range(0, days).forEach(day -> world.day(from.plusDays(day), touches::add));
    return touches;
  }

  private static long orders(Country country, LocalDate from, int days, Predicate<Touch> wanted) {
    return lived(TOWN, from, days).stream().filter(touch -> touch.event().equals("Order Completed"))
        .filter(touch -> TOWN.resident(touch.person()).country() == country).filter(wanted).count();
  }

  @Test
  void who_has_had_enough_complains_and_is_not_seen_again() {
    Map<Integer, Set<String>> last = new HashMap<>();
    Map<Integer, Set<String>> after = new HashMap<>();
    for (Touch touch : lived(TOWN, TOWN.opening(), 90)) {
      LocalDate leaves = TOWN.resident(touch.person()).leaves();
      LocalDate date = LocalDate.ofInstant(touch.at(), ZoneOffset.ofHours(9));
      if (!date.isBefore(leaves)) {
        (date.equals(leaves) ? last : after).computeIfAbsent(touch.person(), any -> new HashSet<>())
            .add(touch.event() + touch.properties());
      }
    }
    assertThat(last).hasSizeGreaterThan(20);
    assertThat(last.values()).filteredOn(said -> said.stream().anyMatch(event -> event.contains("complaint")))
        .as("those with a card only just stay away").hasSizeGreaterThan(last.size() * 3 / 4);
    assertThat(after.values()).allSatisfy(said -> assertThat(said).as("mails still come, nobody reads them")
        .allMatch(event -> event.startsWith("Email Delivered")));
  }

  @Test
  void the_same_seed_tells_the_same_life_byte_for_byte_and_another_one_another() throws Exception {
    String life = digest("--people", "300", "--days", "20");
    assertThat(digest("--people=300", "--days=20")).isEqualTo(life);
    assertThat(life).as("a change here changes everybody's load tests: say so in the changelog")
        .isEqualTo("c2f226eaaf717f8b");
    assertThat(digest("--people", "300", "--days", "20", "--seed", "2")).isNotEqualTo(life);
  }

  @Test
  void whoever_becomes_a_member_signs_up_a_while_after_the_form() {
    List<Touch> life = lived(TOWN, TOWN.opening(), 30);
    List<Touch> signUps = named(life, "Signed Up");
    assertThat(signUps).hasSizeGreaterThan(50).allSatisfy(signUp -> {
      Resident who = TOWN.resident(signUp.person());
      assertThat(LocalDate.ofInstant(signUp.at(), ZoneOffset.ofHours(9))).isEqualTo(who.joined());
      assertThat(TOWN.day(who.number(), who.joined())).anySatisfy(form -> {
        assertThat(form.isIdentify()).isTrue();
        assertThat(signUp.second() - form.second()).isGreaterThan(600);
      });
    });
    assertThat(signUps).extracting(Touch::person).doesNotHaveDuplicates();
  }

  @Test
  void most_complaints_are_solved_by_the_desk_in_two_days_and_none_of_whoever_has_left() {
    List<Touch> life = lived(TOWN, TOWN.opening(), 60);
    Map<String, Long> opened = new HashMap<>();
    named(life, "Complaint Opened").forEach(touch -> opened.put(touch.properties(), touch.second()));
    List<Touch> solved = named(life, "Complaint Resolved");
    assertThat(solved).hasSizeBetween(opened.size() / 2, opened.size() - 1).allSatisfy(touch -> {
      assertThat(touch.second()).isGreaterThan(opened.getOrDefault(touch.properties(), Long.MAX_VALUE));
      assertThat(LocalDate.ofInstant(touch.at(), ZoneOffset.ofHours(9)))
          .isBefore(TOWN.resident(touch.person()).leaves());
    });
  }

  @Test
  void birthdays_are_told_by_most_members_and_spread_over_the_year() {
    List<String> told = TOWN.numbers().mapToObj(TOWN::resident)
        .flatMap(who -> Optional.ofNullable(who.traits().get("birthday")).stream()).toList();
    assertThat(told).hasSizeBetween(1_500, 2_400).allMatch(day -> LocalDate.parse(day).getYear() > 1947);
    assertThat(told.stream().map(day -> day.substring(5, 7)).distinct()).hasSize(12);
  }

  @Test
  void the_ledger_tells_of_orders_before_the_opening_so_that_some_have_stayed_away_for_long() {
    List<Touch> ledger = new ArrayList<>();
    TOWN.ledger(ledger::add);
    assertThat(ledger).isSortedAccordingTo(Comparator.comparingLong(Touch::second)).allSatisfy(touch -> {
      assertThat(touch.event()).isEqualTo("Order Completed");
      assertThat(touch.at()).isBefore(Instant.ofEpochSecond(Touch.second(TOWN.opening(), 0)));
    });
    Set<Integer> back = new HashSet<>();
    named(lived(TOWN, TOWN.opening(), 90), "Order Completed").forEach(order -> back.add(order.person()));
    Set<Integer> away = ledger.stream().map(Touch::person).collect(Collectors.toSet());
    away.removeAll(back);
    assertThat(away).hasSizeGreaterThan(20);
  }

  private static List<Touch> named(List<Touch> life, String event) {
    return life.stream().filter(touch -> touch.event().equals(event)).toList();
  }

  @Test
  void anybodys_any_day_can_be_told_without_the_rest() {
    LocalDate date = LocalDate.of(2026, 2, 8);
    List<Touch> whole = lived(TOWN, date, 1);
    for (int number : new int[]{0, 17, 1_234, 2_999}) {
      assertThat(TOWN.day(number, date))
          .isEqualTo(whole.stream().filter(touch -> touch.person() == number).toList());
    }
    assertThat(whole).isSortedAccordingTo(Comparator.comparingLong(Touch::second));
  }

  @Test
  void nothing_is_told_twice_under_one_id() {
    List<Touch> touches = lived(TOWN, TOWN.opening(), 60);
    assertThat(touches.stream().map(Touch::id).collect(Collectors.toSet())).hasSameSizeAs(touches);
  }

  @Test
  void presents_are_bought_before_seollal_and_its_shops_are_closed_on_the_day() {
    assertThat(Calendar.seollal(Year.of(2026))).contains(SEOLLAL);
    long ordinary = orders(Country.KOREA, LocalDate.of(2026, 1, 12), 14, any -> true);
    long before = orders(Country.KOREA, SEOLLAL.minusDays(15), 14, any -> true);
    assertThat(before).isGreaterThan(ordinary * 3 / 2);
    assertThat(orders(Country.JAPAN, SEOLLAL.minusDays(15), 14, any -> true))
        .isLessThan(orders(Country.JAPAN, LocalDate.of(2026, 1, 12), 14, any -> true) * 4 / 3);
    assertThat(orders(Country.KOREA, SEOLLAL, 1, BrandTest::isAtATill)).isZero();
    assertThat(orders(Country.KOREA, SEOLLAL.minusDays(3), 1, BrandTest::isAtATill)).isPositive();
  }

  @Test
  void chuseok_golden_week_and_new_year_are_felt_where_they_are_kept() {
    assertThat(Calendar.chuseok(Year.of(2026))).contains(LocalDate.of(2026, 9, 25));
    assertThat(orders(Country.KOREA, LocalDate.of(2026, 9, 11), 10, any -> true))
        .isGreaterThan(orders(Country.KOREA, LocalDate.of(2026, 8, 10), 10, any -> true) * 3 / 2);
    assertThat(orders(Country.JAPAN, LocalDate.of(2026, 4, 29), 7, any -> true))
        .isGreaterThan(orders(Country.JAPAN, LocalDate.of(2026, 4, 15), 7, any -> true) * 5 / 4);
    assertThat(orders(Country.JAPAN, LocalDate.of(2027, 1, 1), 1, BrandTest::isAtATill)).isZero();
  }

  private static boolean isAtATill(Touch touch) {
    return touch.speaker().channel().equals("store");
  }

  @Test
  void families_share_a_tablet_and_the_truth_says_so() {
    Household family = IntStream.range(0, 1_000).mapToObj(number -> TOWN.resident(number).household())
        .filter(Household::tablet).findFirst().orElseThrow();
    StringBuilder truth = new StringBuilder();
    new Truth(TOWN, TOWN.opening().plusDays(60)).write(truth);
    assertThat(truth).contains("{\"device\":\"" + family.tabletId() + "\",\"kind\":\"tablet\",\"sharedBy\":[");

    Set<String> sharing = new HashSet<>();
    lived(TOWN, TOWN.opening(), 60).forEach(touch -> touch.speaker().anonymousId()
        .filter(id -> id.startsWith("tablet-")).ifPresent(id -> sharing.add(id + " " + touch.person())));
    long shared = sharing.stream().collect(Collectors.groupingBy(use -> use.split(" ")[0], Collectors.counting()))
        .values().stream().filter(users -> users > 1).count();
    assertThat(shared).isGreaterThan(100);
  }

  @Test
  void the_usual_brand_has_twenty_thousand_people_and_a_million_touchpoints_in_ninety_days() {
    Population brand = Scale.USUAL.population();
    BitSet seen = new BitSet();
    long[] touchpoints = new long[1];
    for (int day = 0; day < Population.USUAL_DAYS; day++) {
      brand.day(brand.opening().plusDays(day), touch -> {
        seen.set(touch.person());
        touchpoints[0]++;
      });
    }
    assertThat(seen.cardinality()).isGreaterThanOrEqualTo(20_000);
    assertThat(touchpoints[0]).isBetween(1_000_000L, 1_400_000L);
  }

  @Test
  void a_mail_address_finds_its_reader() {
    Resident who = TOWN.resident(42);
    assertThat(TOWN.addressee(who.email().toUpperCase(java.util.Locale.ROOT))).contains(who);
    assertThat(TOWN.addressee("minji@example.com")).isEmpty();
    assertThat(TOWN.addressee("minji.kim.3000@example.com")).isEmpty();
  }

  @Test
  void every_mood_is_there() {
    Set<Boolean> leaves = new HashSet<>();
    Set<Boolean> opens = new HashSet<>();
    TOWN.numbers().forEach(number -> {
      Reaction reaction = Reaction.to(TOWN, TOWN.resident(number), "Hello", SEOLLAL.atTime(9, 0)
          .toInstant(java.time.ZoneOffset.ofHours(9)), new Wish(Wish.Kind.CART, "cart"));
      leaves.add(reaction.leaves());
      opens.add(reaction.opensAfter().isPresent());
    });
    assertThat(leaves).hasSize(2);
    assertThat(opens).hasSize(2);
  }

  @Test
  void the_scale_is_taken_from_the_command_line_first_and_what_is_wrong_is_said() {
    List<String> others = new ArrayList<>();
    Scale scale = Scale.take(List.of("--port", "81", "--people=7", "--days", "3", "--data=x"),
        Map.of("INYEON_DEMO_PEOPLE", "9", "INYEON_DEMO_DAYS", " "), others);
    assertThat(scale).isEqualTo(new Scale(7, 3, Population.USUAL_SEED, Scale.USUAL.from(), Optional.empty()));
    assertThat(others).containsExactly("--port", "81", "--data=x");
    assertThatThrownBy(() -> Scale.parse(List.of("--people", "many"), Scale.USUAL)).hasMessageContaining("\"many\"");
    assertThatThrownBy(() -> Scale.parse(List.of("--from", "today"), Scale.USUAL)).hasMessageContaining("2026-01-01");
    assertThatThrownBy(() -> Scale.parse(List.of("--people"), Scale.USUAL)).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> Scale.parse(List.of("--dance", "1"), Scale.USUAL)).hasMessageContaining("no option");
  }
}
