package io.inyeon.core.commerce;

/**
 * A point on the earth.
 *
 * @param latitude in degrees (WGS 84), north positive
 * @param longitude in degrees (WGS 84), east positive
 */
public record Position(double latitude, double longitude) {
  /** Of a sphere with the earth's mean radius (IUGG): off by half a percent at most. */
  private static final double EARTH_KM = 6_371.009;

  /** @throws IllegalArgumentException for what is no point on the earth */
  public Position {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "A latitude lies between -90 and 90, a longitude between -180 and 180, not " + latitude + ", " + longitude
              + ".");
    }
  }

  /** Along the great circle, by the haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984). */
  public double kilometresTo(Position other) {
    double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double half = north * north
        + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
    return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, half)));
  }
}
