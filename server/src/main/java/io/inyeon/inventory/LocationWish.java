package io.inyeon.inventory;

import io.inyeon.core.commerce.OpeningHours;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a place shall be; a complaint names the field. */
record LocationWish(@Nullable String name, @Schema(allowableValues = {
    "shop", "warehouse", "popup", "transit"}) @Nullable String kind, @Nullable String country,
    @Schema(description = "Of its hours; from the country when left out, where that has one") @Nullable String zone,
    @Nullable String address, @Nullable Double latitude, @Nullable Double longitude,
    @Schema(description = "By mon … sun, spans such as 10:00-13:30; always open when left out") @Nullable Map<String, List<String>> hours,
    @Nullable Set<LocalDate> closed, @Nullable Integer capacity,
    @Schema(description = "From how far customers come to collect, in kilometres; 50 when left out") @Nullable Integer reachKm,
    @Schema(description = "pickup, returns, ship; by kind when left out: a shop has pickup and returns, a warehouse ships") @Nullable Set<String> services,
    @Nullable Boolean active,
    @Schema(description = "Whose stock is taken first: the lower before; by kind when left out: 10 for a warehouse, 20 for others") @Nullable Integer rank) {
  private static final int LONGEST = 200;
  private static final int MOST_CAPACITY = 1_000_000;
  private static final int MOST_REACH_KM = 20_000;
  private static final Set<String> KINDS = Set.of("shop", "warehouse", "popup", "transit");
  private static final Set<String> SERVICES = Set.of(Location.PICKUP, Location.RETURNS, Location.SHIP);
  private static final Map<String, String> ZONES = Map.of("KR", "Asia/Seoul", "JP", "Asia/Tokyo", "GB", "Europe/London",
      "DE", "Europe/Berlin", "FR", "Europe/Paris");

  Location checked(String code) {
    if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw flaw("invalid_code", "code", "a code is made of letters, digits, points, - and _; 64 at most");
    }
    String checkedKind = oneOf(kind, KINDS, "kind");
    String checkedCountry = checkedCountry();
    return new Location(code, text(name, "name"), checkedKind, checkedCountry, checkedZone(checkedCountry),
        address == null ? "" : address.strip(), degrees(latitude, 90, "latitude"), degrees(longitude, 180, "longitude"),
        checkedHours(), closed == null ? Set.of() : new TreeSet<>(closed), checkedCapacity(), checkedReach(),
        checkedServices(checkedKind), active == null || active, rank == null ? usualRank(checkedKind) : rank, 0,
        Instant.EPOCH);
  }

  private static int usualRank(String kind) {
    return kind.equals("warehouse") ? 10 : 20;
  }

  private String checkedCountry() {
    if (country == null || !Set.of(Locale.getISOCountries()).contains(country)) {
      throw flaw("unknown_country", "country", "two capital letters of ISO 3166-1 are needed here, such as KR");
    }
    return country;
  }

  private ZoneId checkedZone(String of) {
    String wanted = zone == null ? ZONES.get(of) : zone;
    if (wanted == null) {
      throw flaw("required", "zone",
          "the country has several zones, or we do not know its one; name it, such as America/New_York");
    }
    try {
      return ZoneId.of(wanted);
    } catch (DateTimeException e) {
      throw flaw("unknown_zone", "zone", "a zone of the IANA database is needed here, such as Asia/Seoul");
    }
  }

  private @Nullable Double degrees(@Nullable Double value, double most, String field) {
    if ((latitude == null) != (longitude == null)) {
      throw flaw("required", field, "latitude and longitude come together");
    }
    if (value != null && !(Math.abs(value) <= most)) {
      throw flaw("out_of_range", field, "it lies between -" + most + " and " + most);
    }
    return value;
  }

  private Map<String, List<String>> checkedHours() {
    Map<String, List<String>> wanted = hours == null ? Map.of() : hours;
    try {
      OpeningHours.read(wanted, Set.of(), ZoneId.of("UTC"));
    } catch (IllegalArgumentException e) {
      throw flaw("invalid_hours", "hours", Objects.requireNonNullElse(e.getMessage(), "they cannot be read"));
    }
    return wanted;
  }

  private @Nullable Integer checkedCapacity() {
    if (capacity != null && (capacity < 0 || capacity > MOST_CAPACITY)) {
      throw flaw("out_of_range", "capacity", "it lies between 0 and " + MOST_CAPACITY);
    }
    return capacity;
  }

  private @Nullable Integer checkedReach() {
    if (reachKm != null && (reachKm < 0 || reachKm > MOST_REACH_KM)) {
      throw flaw("out_of_range", "reachKm", "it lies between 0 and " + MOST_REACH_KM);
    }
    return reachKm;
  }

  private Set<String> checkedServices(String ofKind) {
    if (services == null) {
      return switch (ofKind) {
        case "shop", "popup" -> Set.of(Location.PICKUP, Location.RETURNS);
        case "warehouse" -> Set.of(Location.SHIP);
        default -> Set.of();
      };
    }
    services.forEach(one -> oneOf(one, SERVICES, "services"));
    return services;
  }

  private static String text(@Nullable String value, String field) {
    String stripped = value == null ? "" : value.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      throw flaw(stripped.isEmpty() ? "required" : "too_long", field,
          "a text of at most " + LONGEST + " characters is needed here");
    }
    return stripped;
  }

  private static String oneOf(@Nullable String value, Set<String> known, String field) {
    if (value == null || !known.contains(value)) {
      throw flaw("unknown_" + field, field, "there are " + String.join(", ", new TreeSet<>(known)));
    }
    return value;
  }

  private static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
