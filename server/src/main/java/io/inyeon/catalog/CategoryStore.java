package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.access.Audit;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes categories, which stay a tree. */
@Component
class CategoryStore {
  private static final int DEEPEST = 10;

  private final CategoryTable categories;
  private final SettingsTable settings;
  private final RecordGuard guard;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;

  CategoryStore(CategoryTable categories, SettingsTable settings, RecordGuard guard, TransactionTemplate transaction,
      Audit audit, InstantSource clock) {
    this.categories = categories;
    this.settings = settings;
    this.guard = guard;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  Category put(String key, JsonNode body, Precondition precondition) {
    return Objects.requireNonNull(transaction.execute(status -> {
      long change = settings.nextChange();
      guard.check(settings.find());
      Optional<Category> before = categories.find(key);
      precondition.check(before.map(Category::version));
      Category after = read(Words.key(key, "key"), body, before);
      if (after.parent() != null) {
        requireTree(key, after.parent());
      }
      categories.save(after);
      before.filter(known -> !Objects.equals(known.parent(), after.parent()))
          .ifPresent(known -> categories.productsMoved(key, change));
      audit.record("category.saved", Audit.Subject.of("category", key), Map.of("version", after.version()));
      return after;
    }));
  }

  private Category read(String key, JsonNode body, Optional<Category> before) {
    JsonReader read = JsonReader.of(body, "", List.of("key", "parent", "names", "position", "version", "createdAt",
        "updatedAt"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    @Nullable
    String parent = read.text("parent").orElse(null);
    return new Category(key, parent, FamilyReader.names(read), read.number("position"),
        before.map(Category::version).orElse(0) + 1, before.map(Category::createdAt).orElse(now), now);
  }

  private void requireTree(String key, String parent) {
    List<String> above = categories.path(parent);
    if (above.isEmpty()) {
      throw wrong("parent", "unknown_category", "there is no category \"" + parent + "\"; make it first.");
    }
    if (above.contains(key)) {
      throw wrong("parent", "category_cycle", "the category would stand within itself: "
          + String.join(" in ", above) + ".");
    }
    if (above.size() >= DEEPEST) {
      throw wrong("parent", "too_deep", "categories stand " + DEEPEST + " deep at most.");
    }
  }

  void delete(String key) {
    transaction.executeWithoutResult(status -> {
      settings.nextChange();
      guard.check(settings.find());
      categories.require(key);
      long children = categories.children(key);
      long products = categories.products(key);
      if (children + products > 0) {
        throw Problem.conflict("category_in_use", products + " products and " + children
            + " categories stand in it; put them elsewhere first.").with("products", products).with("categories",
                children);
      }
      categories.delete(key);
      audit.record("category.deleted", Audit.Subject.of("category", key), Map.of());
    });
  }
}
