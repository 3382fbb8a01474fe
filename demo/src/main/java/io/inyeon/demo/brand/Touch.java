package io.inyeon.demo.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One touchpoint: somebody met the brand somewhere, and that place tells it as Segment's specification says.
 *
 * @param person whose it truly is; the place does not tell
 * @param second of the epoch
 * @param id the messageId: by person, day and number, so that the same life is told under the same ids
 * @param trusted told by the brand's own servers (the till, the call centre), not by a browser or an app
 * @param type track, page, screen or identify
 * @param event of a track call; the name of a page or screen; else empty
 * @param properties a JSON object; the traits of an identify call
 */
public record Touch(int person, long second, String id, boolean trusted, String type, String event, Speaker speaker,
    String properties) {
  public static final String ADDED = "Product Added";
  public static final String BOUGHT = "Order Completed";
  private static final long UTC_AHEAD_SECONDS = 9 * 3_600;

  /** A second of the epoch by the clocks of Korea and Japan. */
  static long second(LocalDate date, int secondOfDay) {
    return date.toEpochDay() * 86_400 + secondOfDay - UTC_AHEAD_SECONDS;
  }

  public Instant at() {
    return Instant.ofEpochSecond(second);
  }

  public boolean isIdentify() {
    return type.equals("identify");
  }

  /** Something is put into a cart of the web shop or the app, or a cart is bought there. */
  public boolean isOfACart() {
    return !trusted && type.equals("track") && (event.equals(ADDED) || event.equals(BOUGHT));
  }

  /** Something is bought at the till of a shop. */
  public boolean isAtTheTill() {
    return trusted && type.equals("track") && event.equals(BOUGHT);
  }

  /** The event as a Segment client writes it: one line of JSON. */
  public String line() {
    Json json = Json.object().put("type", type);
    if (type.equals("track")) {
      json.put("event", event);
    } else if (!event.isEmpty()) {
      json.put("name", event);
    }
    speaker.userId().ifPresent(id -> json.put("userId", id));
    speaker.anonymousId().ifPresent(id -> json.put("anonymousId", id));
    return json.put("messageId", id).put("timestamp", at().toString()).raw(content(), properties)
        .raw("context", speaker.context()).end();
  }

  /** What of it is kept: properties or traits, the context, and the name of a page. */
  public String payload() {
    Json json = Json.object().raw(content(), properties).raw("context", speaker.context());
    if (!type.equals("track") && !event.isEmpty()) {
      json.put("name", event);
    }
    return json.end();
  }

  private String content() {
    return isIdentify() ? "traits" : "properties";
  }

  /** Addresses that an identify call carries, by namespace. */
  public Map<String, String> addresses() {
    return speaker.addresses();
  }
}
