package io.inyeon.core.preference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody prefers. Days are counted, not deeds: fifty pages in one evening are one evening on the web, and weigh as much
 * as one purchase in the shop.
 *
 * @param hour 0 to 23, where the customer is
 */
public record Preferences(Optional<Preference> channel, Optional<Preference> device, Optional<Preference> hour,
    Optional<Preference> content) {

  /** In whatever order the responses come, and however often the same one does. */
  public static Preferences of(Collection<Response> responses, ZoneId zone) {
    Days channels = new Days();
    Days devices = new Days();
    Days hours = new Days();
    Days contents = new Days();
    for (Response response : responses) {
      ZonedDateTime at = response.at().atZone(zone);
      response.channel().ifPresent(channel -> channels.add(at, channel));
      response.device().ifPresent(device -> devices.add(at, device));
      hours.add(at, String.valueOf(at.getHour()));
      response.content().forEach(content -> contents.add(at, content));
    }
    return new Preferences(Preference.of(channels.counted), Preference.of(devices.counted), Hours.of(hours.counted),
        Preference.of(contents.counted));
  }

  /** On how many different days each was chosen. */
  private static final class Days {
    private record Chosen(LocalDate day, String value) {}

    private final Set<Chosen> seen = new HashSet<>();
    private final Map<String, Integer> counted = new HashMap<>();

    void add(ZonedDateTime at, String value) {
      if (seen.add(new Chosen(at.toLocalDate(), value))) {
        counted.merge(value, 1, Integer::sum);
      }
    }
  }
}
