package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.access.Audit;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes families. What products say by an attribute is never lost by the way: it is taken from them first. */
@Component
class FamilyStore {
  private final FamilyTable families;
  private final SettingsTable settings;
  private final Judge judge;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;

  FamilyStore(FamilyTable families, SettingsTable settings, Judge judge, TransactionTemplate transaction, Audit audit,
      InstantSource clock) {
    this.families = families;
    this.settings = settings;
    this.judge = judge;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  Family put(String key, JsonNode body, Precondition precondition) {
    Family saved = Objects.requireNonNull(transaction.execute(status -> {
      settings.nextChange();
      Optional<Family> before = families.find(key);
      precondition.check(before.map(Family::version));
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Family after = FamilyReader.family(Words.key(key, "key"), body, before.map(Family::version).orElse(0) + 1,
          before.map(Family::createdAt).orElse(now), now);
      requireChannels(after, settings.find());
      before.ifPresent(known -> requireNothingLost(known, after));
      families.save(after);
      settings.newRules();
      audit.record("family.saved", Audit.Subject.of("family", key), Map.of("version", after.version()));
      return after;
    }));
    judge.wake();
    return saved;
  }

  private static void requireChannels(Family family, CatalogueSettings kept) {
    family.attributes().forEach(attribute -> attribute.requiredFor().stream()
        .filter(channel -> kept.channel(channel).isEmpty()).findFirst().ifPresent(channel -> {
          throw wrong("attributes." + attribute.key() + ".requiredFor", "unknown_channel",
              "there is no channel \"" + channel + "\"; add it to the catalogue's settings first.");
        }));
  }

  private void requireNothingLost(Family before, Family after) {
    List<String> lost = new ArrayList<>();
    for (Attribute attribute : before.attributes()) {
      Optional<Attribute> next = after.attribute(attribute.key());
      if (next.filter(one -> readsTheSame(attribute, one)).isEmpty()) {
        lost.add(attribute.key());
      } else {
        requireNoChoiceLost(before, attribute, next.get());
      }
    }
    long uses = lost.isEmpty() ? 0 : families.uses(before.key(), lost);
    if (uses > 0) {
      throw inUse(lost, uses,
          "say something by them; take that out of these first, or give what you "
              + "mean a key of its own.");
    }
  }

  private static boolean readsTheSame(Attribute one, Attribute other) {
    return one.type() == other.type() && one.localised() == other.localised()
        && (!one.perChannel() || other.perChannel()) && Objects.equals(one.unit(), other.unit());
  }

  private void requireNoChoiceLost(Family family, Attribute before, Attribute after) {
    List<String> lost = before.options().stream().map(Attribute.Option::key).filter(one -> !after.hasOption(one))
        .toList();
    long chosen = lost.isEmpty() ? 0 : families.chosen(family.key(), before.key(), lost);
    if (chosen > 0) {
      throw inUse(List.of(before.key()), chosen,
          "have chosen " + String.join(", ", lost) + "; choose another there first.");
    }
  }

  private static Problem inUse(List<String> attributes, long products, String what) {
    return Problem
        .conflict("attribute_in_use", String.join(", ", attributes) + ": " + products + " products " + what)
        .with("field", "attributes").with("attributes", attributes).with("products", products);
  }

  void delete(String key) {
    transaction.executeWithoutResult(status -> {
      settings.nextChange();
      families.require(key);
      long products = families.products(key);
      if (products > 0) {
        throw Problem.conflict("family_in_use", products + " products are of this family; give them another first.")
            .with("products", products);
      }
      families.delete(key);
      audit.record("family.deleted", Audit.Subject.of("family", key), Map.of());
    });
  }
}
