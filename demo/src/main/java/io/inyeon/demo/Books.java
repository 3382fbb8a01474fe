package io.inyeon.demo;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Consents;
import io.inyeon.demo.brand.Newsletter;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Resident;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the word on marketing that people gave in the past, many at a time, as the consent API records one. */
final class Books {
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Consents consents;

  Books(JdbcTemplate jdbc, TransactionTemplate transaction, Consents consents) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.consents = consents;
  }

  /** @param watcher told how many people have been looked at */
  void record(Population world, LocalDate until, IntConsumer watcher) {
    for (int first = 0; first < world.people(); first += AT_ONCE) {
      Map<String, Resident> agreed = new HashMap<>();
      for (int number = first; number < Math.min(first + AT_ONCE, world.people()); number++) {
        Resident who = world.resident(number);
        if (who.agrees() && who.joined().isBefore(until)) {
          agreed.put(who.email(), who);
        }
      }
      transaction.executeWithoutResult(status -> record(world, until, agreed));
      watcher.accept(Math.min(first + AT_ONCE, world.people()));
    }
  }

  private void record(Population world, LocalDate until, Map<String, Resident> agreed) {
    Map<String, ProfileId> profiles = profiles(agreed.keySet());
    Set<String> spoken = spoken(agreed.keySet());
    profiles.forEach((email, profile) -> {
      Resident who = agreed.get(email);
      if (who != null && !spoken.contains(email)) {
        words(world, who, until).forEach(word -> consents.recordHistory(profile, word));
      }
    });
  }

  private static List<Consents.Word> words(Population world, Resident who, LocalDate until) {
    List<Consents.Word> words = new ArrayList<>();
    words.add(word(who, true, at(who.joined()), "sign-up"));
    Newsletter.left(world, who, until).ifPresent(sunday -> words.add(word(who, false, at(sunday), "newsletter")));
    return words;
  }

  private static Instant at(LocalDate day) {
    return day.atTime(Story.MORNING).atZone(Story.ZONE).toInstant();
  }

  private static Consents.Word word(Resident who, boolean granted, Instant at, String source) {
    return new Consents.Word(who.email(), "email", "marketing", granted, at, source,
        Map.of("form", source, "language", who.language()));
  }

  private Map<String, ProfileId> profiles(Collection<String> emails) {
    Map<String, ProfileId> profiles = new HashMap<>();
    jdbc.query("select value, profile_id from identifier where namespace = 'email' and value = any (?)", row -> {
      profiles.put(row.getString(1), new ProfileId(row.getObject(2, UUID.class)));
    }, (Object) emails.toArray(String[]::new));
    return profiles;
  }

  private Set<String> spoken(Collection<String> emails) {
    return new HashSet<>(jdbc.queryForList("select distinct endpoint from consent where endpoint = any (?)",
        String.class, (Object) emails.toArray(String[]::new)));
  }
}
