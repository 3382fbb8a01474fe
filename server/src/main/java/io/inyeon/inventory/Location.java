package io.inyeon.inventory;

import io.inyeon.core.commerce.OpeningHours;
import io.inyeon.core.commerce.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where things are.
 *
 * @param code stands in addresses and files, for ever
 * @param kind {@code shop}, {@code warehouse}, {@code popup} or {@code transit}
 * @param country ISO 3166-1 alpha-2
 * @param zone in which its hours are
 * @param latitude in degrees (WGS 84), with the longitude or neither
 * @param hours by day of the week ({@code mon} … {@code sun}), spans such as {@code 10:00-13:30}; a day that is missing is closed;
 *     none at all: always open
 * @param closed days on which it is closed, whatever the week says
 * @param capacity how many orders a day it can prepare; null for any number
 * @param reachKm from how far customers come to collect; null for {@value #USUAL_REACH_KM}
 * @param services {@code pickup}: customers collect here; {@code returns}: they bring back here; {@code ship}: it sends to customers
 * @param active whether its stock is promised
 * @param rank whose stock is taken first: the lower before
 */
public record Location(String code, String name,
    @Schema(allowableValues = {
        "shop", "warehouse", "popup", "transit"}) String kind,
    String country, ZoneId zone,
    String address, @Nullable Double latitude, @Nullable Double longitude, Map<String, List<String>> hours,
    Set<LocalDate> closed, @Nullable Integer capacity, @Nullable Integer reachKm, Set<String> services, boolean active,
    int rank, long revision,
    Instant updatedAt) {
  public static final String PICKUP = "pickup";
  public static final String RETURNS = "returns";
  public static final String SHIP = "ship";

  static final int USUAL_REACH_KM = 50;

  /** From how far customers come to collect, in kilometres. */
  int reach() {
    return reachKm == null ? USUAL_REACH_KM : reachKm;
  }

  Optional<Position> position() {
    return latitude == null || longitude == null ? Optional.empty() : Optional.of(new Position(latitude, longitude));
  }

  /** When it is open. */
  public OpeningHours openingHours() {
    return OpeningHours.read(hours, closed, zone);
  }
}
