package io.inyeon.demo;

import io.inyeon.demo.brand.Resident;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Something that happens at an instant of the story. */
record Step(Instant at, Touch touch) {

  /** What happens. */
  sealed interface Touch {
    /**
     * An event that a touchpoint sends.
     *
     * @param trusted sent by the shop's own server (the till, the membership system), under the server key
     * @param event as a Segment client writes it
     */
    record Sent(boolean trusted, Map<String, Object> event) implements Touch {}

    /** What the people of the brand do within a minute. */
    record Together(List<io.inyeon.demo.brand.Touch> touches) implements Touch {}

    /** The shelves are filled up, as every morning. */
    record Delivered(LocalDate day) implements Touch {}

    /** What was ordered a while ago leaves the house. */
    record HandedOver() implements Touch {}

    /** Somebody has read a mail: its image was fetched. */
    record Opened(Resident who, Mail mail) implements Touch {}

    /** Somebody has had enough, and follows this mail's one-click unsubscribe (RFC 8058). */
    record Left(Mail mail) implements Touch {}

    /** The word on marketing that somebody gave at sign-up; recorded once in a lifetime. */
    record Agreed(Person person) implements Touch {}

    /** The one-click unsubscribe (RFC 8058) of the latest mail to this person. */
    record Unsubscribed(Person person) implements Touch {}
  }
}
