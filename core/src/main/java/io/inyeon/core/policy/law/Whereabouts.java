package io.inyeon.core.policy.law;

import io.inyeon.core.customer.CustomerState;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a recipient may be: whatever the traits {@code country}, {@code address.country} and {@code timezone} and a telephone
 * number say. Where they disagree all of it counts.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param own the zone that the trait {@code timezone} names
 * @param zone in which the brand's own hours and days are counted
 * @param brandZone says where in the country they are, when only the brand has said in which
 */
public record Whereabouts(Set<String> countries, Optional<ZoneId> own, ZoneId zone, Optional<ZoneId> brandZone) {

  /** @param jurisdiction that of the brand, where nothing is known */
  public static Whereabouts of(CustomerState customer, Optional<String> jurisdiction, ZoneId brandZone) {
    Optional<ZoneId> own = customer.traits().text("timezone").flatMap(Whereabouts::zone);
    Set<String> known = countries(customer, own);
    Set<String> countries = known.isEmpty() ? jurisdiction.map(Set::of).orElse(Set.of()) : known;
    return new Whereabouts(countries, own, own.or(() -> only(known)).orElse(brandZone),
        known.isEmpty() ? Optional.of(brandZone) : Optional.empty());
  }

  private static Set<String> countries(CustomerState customer, Optional<ZoneId> own) {
    Set<String> said = Stream.of("country", "address.country")
        .flatMap(trait -> customer.traits().text(trait).stream()).flatMap(word -> code(word).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    own.flatMap(Countries::ofZone).ifPresent(said::add);
    Set<String> dialled = customer.endpoint("phone").map(Countries::ofPhone).orElse(Set.of());
    if (dialled.stream().noneMatch(said::contains)) { // +1 is two countries: it adds nothing to one that is named
      said.addAll(dialled);
    }
    return Set.copyOf(said);
  }

  private static Optional<String> code(String word) {
    String code = word.strip().toUpperCase(Locale.ROOT);
    return code.matches("[A-Z]{2}") ? Optional.of(code.equals("UK") ? "GB" : code) : Optional.empty();
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> only(Set<String> countries) {
    List<ZoneId> zones = countries.stream().flatMap(country -> Countries.zonesOf(country).stream()).toList();
    return zones.size() == 1 && countries.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
  }

  /** Every zone of this country that the recipient may be in; beside those the own one, where that lies elsewhere. */
  List<ZoneId> zonesIn(String country) {
    Optional<ZoneId> told = own.or(() -> brandZone.filter(zone -> isOf(country, zone)));
    if (told.filter(zone -> isOf(country, zone)).isPresent()) {
      return List.of(told.get());
    }
    return Stream.concat(told.stream(), Countries.zonesOf(country).stream()).distinct().toList();
  }

  private static boolean isOf(String country, ZoneId zone) {
    return Countries.ofZone(zone).filter(country::equals).isPresent();
  }
}
