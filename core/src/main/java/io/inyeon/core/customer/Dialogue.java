package io.inyeon.core.customer;

import io.inyeon.core.Ids;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an event says of the conversation with a customer: a question answered or dismissed, a message of somebody else's. */
public final class Dialogue {
  private static final int LONGEST_NAME = 200;
  /** From any source, with the property {@code question}: whoever has answered once is not asked again. */
  public static final Set<String> ANSWERS = Set.of("Survey Answered", "Survey Dismissed", "Prompt Answered",
      "Prompt Dismissed");

  private Dialogue() {
  }

  static ProfileState after(Event event, ProfileState state) {
    if (ANSWERS.contains(event.name())) {
      return event.properties().text("question").filter(Dialogue::isShort)
          .map(question -> state.asked(question, new Asking(event.occurredAt(), Optional.empty()))).orElse(state);
    }
    return event.isInternal() && event.name().equals(InternalEvents.CONTACTED)
        ? state.contacted(contact(event), ProfileState.MOST_CONTACTS)
        : state;
  }

  private static Contact contact(Event event) {
    Attributes said = event.properties();
    return new Contact(Ids.derived("contact", event.source(), event.messageId()), said.text("channel").orElse(""),
        event.occurredAt(), messageClass(said), said.text("topic"), said.text("by"));
  }

  private static MessageClass messageClass(Attributes said) {
    String word = said.text("class").orElse("").toUpperCase(Locale.ROOT);
    return Stream.of(MessageClass.values()).filter(one -> one.name().equals(word)).findFirst()
        .orElse(MessageClass.SERVICE);
  }

  private static boolean isShort(String name) {
    return name.length() <= LONGEST_NAME;
  }
}
