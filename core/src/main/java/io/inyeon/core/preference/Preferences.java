package io.inyeon.core.preference;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What somebody prefers. Days are counted, not deeds: fifty pages in one evening are one evening on the web, and weigh as much
 * as one purchase in the shop.
 *
 * @param hour 0 to 23, where the customer is; what is done on no channel is not done by them at that hour
 */
public record Preferences(Optional<Preference> channel, Optional<Preference> device, Optional<Preference> hour,
    Optional<Preference> content) {
  /** The trait that tells them. */
  public static final String TRAIT = "preferred";
  /** Its members, apart from how certain each is. */
  public static final List<String> KINDS = List.of("channel", "device", "hour", "content");

  /** In whatever order the responses come, and however often the same one does. */
  public static Preferences of(Collection<Response> responses, ZoneId zone) {
    Days channels = new Days();
    Days devices = new Days();
    Hours hours = new Hours();
    Days contents = new Days();
    for (Response response : responses) {
      ZonedDateTime at = response.at().atZone(zone);
      response.channel().ifPresent(channel -> {
        channels.add(at, channel);
        hours.add(at);
      });
      response.device().ifPresent(device -> devices.add(at, device));
      response.content().forEach(content -> contents.add(at, content));
    }
    return new Preferences(Preference.of(channels.counted), Preference.of(devices.counted), hours.preferred(),
        Preference.of(contents.counted));
  }
}
