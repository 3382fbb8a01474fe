package io.inyeon.core.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Within so many kilometres of a point, by the great circle on a sphere of 6,371 km (the haversine formula).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Near(double latitude, double longitude, double km) {
  /** The mean radius of the Earth that the SQL interpreter uses, too. */
  public static final double EARTH_KM = 6_371;

  public Near {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("latitude lies between -90 and 90, longitude between -180 and 180");
    }
    if (!(km > 0 && km <= 20_038)) {
      throw new IllegalArgumentException("km lies above 0 and at most half way around the Earth");
    }
  }

  boolean reaches(@Nullable Object value) {
    return value instanceof Map<?, ?> place && place.get("latitude") instanceof Number lat
        && place.get("longitude") instanceof Number lon && distance(lat.doubleValue(), lon.doubleValue()) <= km;
  }

  private double distance(double lat, double lon) {
    double north = Math.sin(Math.toRadians(lat - latitude) / 2);
    double east = Math.sin(Math.toRadians(lon - longitude) / 2);
    double h = north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(lat)) * east * east;
    return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
