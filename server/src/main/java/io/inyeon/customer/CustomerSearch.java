package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Namespace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Search as one types: whoever has exactly this address or id, then by the beginning of a name, of an identifier, and by any
 * part of a name. A letter that half of all customers have must not make us look at them: each way stops at a few.
 */
@Component
class CustomerSearch {
  /** Somebody has several identifiers that begin alike. */
  private static final int LOOKED_AT_FOR_ONE = 8;

  private final JdbcTemplate jdbc;
  private final Customers customers;
  private final CustomerNames names;

  CustomerSearch(JdbcTemplate jdbc, Customers customers, CustomerNames names) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.names = names;
  }

  List<CustomerId> find(String query, int limit) {
    String asked = query.replace("\0", "").strip();
    if (asked.isEmpty()) {
      return List.of();
    }
    Set<CustomerId> found = new LinkedHashSet<>();
    for (Namespace namespace : List.of(Namespace.PHONE, Namespace.EMAIL)) {
      customers.lookup(namespace, asked).ifPresent(found::add);
    }
    byId(asked).ifPresent(found::add);
    begunWith(asked, limit, found);
    if (found.size() < limit) {
      found.addAll(names.containing(asked, limit));
    }
    return found.stream().limit(limit).toList();
  }

  /** Names before identifiers, but for what looks like an address or a number. */
  private void begunWith(String asked, int limit, Set<CustomerId> found) {
    boolean isAddress = asked.chars().anyMatch(c -> c == '@' || (c >= '0' && c <= '9'));
    found.addAll(isAddress ? byIdentifier(asked, limit) : names.beginningWith(asked, limit));
    if (found.size() < limit) {
      found.addAll(isAddress ? names.beginningWith(asked, limit) : byIdentifier(asked, limit));
    }
  }

  private Optional<CustomerId> byId(String asked) {
    try {
      return asked.length() == 36 ? customers.find(new ProfileId(UUID.fromString(asked))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Set<CustomerId> byIdentifier(String asked, int limit) {
    Set<CustomerId> found = new LinkedHashSet<>(byPrefix(asked, limit));
    String lower = asked.toLowerCase(Locale.ROOT);
    if (!lower.equals(asked)) {
      found.addAll(byPrefix(lower, limit));
    }
    return found;
  }

  /** Served by the index identifier_prefix. */
  private List<CustomerId> byPrefix(String prefix, int limit) {
    return jdbc.query("""
      select root_id from (
        select value, profile_id from identifier where value ~>=~ ? and value ~<~ ? order by value using ~<~ limit ?
      ) as candidate join profile on profile.id = profile_id order by value using ~<~""",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), prefix, Prefix.end(prefix),
        limit * LOOKED_AT_FOR_ONE).stream().distinct().limit(limit).toList();
  }
}
