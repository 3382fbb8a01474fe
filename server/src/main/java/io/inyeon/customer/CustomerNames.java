package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.event.Attributes;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds customers by name in any script. Names are compared in a folded form (NFKC, lower case, Hiragana as Katakana, no
 * spaces) by their pairs of letters; a single letter by itself.
 */
@Component
public class CustomerNames {
  private static final int LONGEST = 200;
  private static final int LOOKED_AT = 1_000;

  private final JdbcTemplate jdbc;

  CustomerNames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In which orders and forms the traits give a name; empty when they give none. */
  public static String nameOf(CustomerState state) {
    Attributes traits = state.traits();
    String first = traits.text("firstName").or(() -> traits.text("first_name")).orElse("");
    String last = traits.text("lastName").or(() -> traits.text("last_name")).orElse("");
    return Stream.of(traits.text("name").orElse(""), last + first, first + last).filter(name -> !name.isBlank())
        .distinct().collect(Collectors.joining("\n"));
  }

  /** The name to show: as the person gave it whole, else family name and given name in the order of their writing. */
  public static Optional<String> shown(CustomerState state) {
    Attributes traits = state.traits();
    String first = traits.text("firstName").or(() -> traits.text("first_name")).orElse("");
    String last = traits.text("lastName").or(() -> traits.text("last_name")).orElse("");
    boolean familyFirst = (first + last).codePoints().anyMatch(CustomerNames::isCjk);
    return traits.text("name").filter(name -> !name.isBlank())
        .or(() -> Optional.of(familyFirst ? last + (isHangul(last) ? "" : " ") + first : first + " " + last))
        .map(String::strip).filter(name -> !name.isEmpty());
  }

  private static boolean isHangul(String text) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }

  private static boolean isCjk(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** Writes the names of these customers, in the caller's transaction; who has none is taken out. */
  public void index(Collection<CustomerState> customers) {
    jdbc.batchUpdate("""
      insert into customer_name (profile_id, name, grams) values (?, ?, ?)
      on conflict (profile_id) do update set name = excluded.name, grams = excluded.grams""",
        customers.stream().filter(state -> !nameOf(state).isEmpty()).map(state -> {
          String folded = fold(nameOf(state));
          return new Object[]{state.id().value(), folded, grams(folded)};
        }).toList());
    jdbc.update("delete from customer_name where profile_id = any (?)", (Object) customers.stream()
        .filter(state -> nameOf(state).isEmpty()).map(state -> state.id().value()).toArray(UUID[]::new));
  }

  /** In the order of names; served by the index customer_name_beginning. */
  List<CustomerId> beginningWith(String query, int limit) {
    String folded = fold(query);
    return folded.isEmpty()
        ? List.of()
        : jdbc.query("""
      select profile_id from customer_name where name ~>=~ ? and name ~<~ ? order by name using ~<~ limit ?""",
            (row, n) -> new CustomerId(row.getObject(1, UUID.class)), folded, Prefix.end(folded), limit);
  }

  /** The first that turn up, in the order of names: of a part that many names have there is no best. */
  List<CustomerId> containing(String query, int limit) {
    String folded = fold(query);
    return folded.isEmpty()
        ? List.of()
        : jdbc.query("""
      select profile_id from (
        select profile_id, name from customer_name where grams @> ?::text[] and name like ? limit ?
      ) as candidate order by name using ~<~ limit ?""", (row, n) -> new CustomerId(row.getObject(1, UUID.class)),
            asked(folded), "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%", LOOKED_AT,
            limit);
  }

  private static String[] asked(String folded) {
    return folded.codePointCount(0, folded.length()) == 1 ? new String[]{folded} : pairs(folded);
  }

  static String fold(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    normal.codePoints().filter(c -> !Character.isWhitespace(c) || c == '\n').map(CustomerNames::katakana)
        .limit(LONGEST).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int katakana(int c) {
    return c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
  }

  private static String[] grams(String folded) {
    Set<String> grams = new LinkedHashSet<>(List.of(pairs(folded)));
    folded.codePoints().mapToObj(Character::toString).forEach(grams::add);
    return grams.toArray(String[]::new);
  }

  /** Of letters, not of halves of them: 𠮷 is one. */
  private static String[] pairs(String folded) {
    int[] letters = folded.codePoints().toArray();
    Set<String> pairs = new LinkedHashSet<>();
    for (int at = 0; at + 1 < letters.length; at++) {
      pairs.add(new String(letters, at, 2));
    }
    return pairs.toArray(String[]::new);
  }
}
