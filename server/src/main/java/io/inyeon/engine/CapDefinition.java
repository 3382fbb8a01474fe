package io.inyeon.engine;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Caps as JSON: a list; or, as older versions had it, an object by channel.
 *
 * <pre>{@code
 * [{"name": "letters", "most": 1, "per": "week", "topic": "newsletter"}, {"most": 3, "within": "P1D", "channel": "email"}]
 * }</pre>
 */
final class CapDefinition {
  private static final int MOST_CAPS = 32;
  private static final int MOST_MESSAGES = 1_000;

  private static final Set<String> MEMBERS = Set.of("name", "most", "within", "per", "channel", "class", "topic");
  private static final Set<String> OF_CHANNEL = Set.of("most", "within");

  private CapDefinition() {
  }

  /** @throws DefinitionFlaw for a member that a cap does not have */
  static void refuseUnknown(Place at) {
    if (at.node().isObject()) {
      at.entries().forEach(entry -> entry.getValue().only(OF_CHANNEL));
    } else {
      at.items().forEach(cap -> cap.only(MEMBERS));
    }
  }

  static List<Cap> read(Place at) {
    List<Cap> caps = at.node().isObject()
        ? at.entries().stream().map(entry -> ofChannel(entry.getKey(), entry.getValue().object())).toList()
        : list(at);
    if (caps.size() > MOST_CAPS) {
      throw at.flaw("out_of_range", "there are " + MOST_CAPS + " caps at most");
    }
    return caps;
  }

  private static List<Cap> list(Place at) {
    List<Cap> caps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Place item : at.items()) {
      Cap cap = cap(item.object());
      if (cap.most() > MOST_MESSAGES) { // more are not remembered
        throw item.at("most").flaw("out_of_range", "a cap allows " + MOST_MESSAGES + " messages at most");
      }
      if (!names.add(cap.name())) {
        throw item.at("name").flaw("duplicate", "there is another cap named " + cap.name());
      }
      caps.add(cap);
    }
    return caps;
  }

  private static Cap ofChannel(String channel, Place at) {
    return made(at, channel, new Span.Rolling(within(at)), Optional.of(channel), Optional.empty(), Optional.empty());
  }

  private static Cap cap(Place at) {
    Span span = span(at);
    Optional<String> channel = at.ifThere("channel").map(Place::text);
    Optional<MessageClass> messageClass = at.ifThere("class").map(SendDefinition::messageClass);
    Optional<String> topic = at.ifThere("topic").map(Place::text);
    String name = at.ifThere("name").map(Place::text)
        .orElseGet(() -> Stream.of(channel, messageClass.map(CapDefinition::word), topic, Optional.of(span.text()))
            .flatMap(Optional::stream).collect(Collectors.joining("-")));
    return made(at, name, span, channel, messageClass, topic);
  }

  private static Cap made(Place at, String name, Span span, Optional<String> channel,
      Optional<MessageClass> messageClass, Optional<String> topic) {
    try {
      return new Cap(name, at.at("most").number(), span, channel, messageClass, topic);
    } catch (IllegalArgumentException e) {
      throw at.at("most").flaw("out_of_range", e.getMessage());
    }
  }

  private static Span span(Place at) {
    Optional<Place> per = at.ifThere("per");
    if (per.isPresent() && at.ifThere("within").isPresent()) {
      throw at.at("per").flaw("conflict", "a cap counts either within a stretch of time or per day, week or month");
    }
    return per.<Span>map(CapDefinition::calendar).orElseGet(() -> new Span.Rolling(within(at)));
  }

  private static java.time.Duration within(Place at) {
    java.time.Duration within = at.at("within").duration();
    if (within.isZero()) {
      throw at.at("within").flaw("out_of_range", "a cap counts in a positive time");
    }
    return within;
  }

  private static Span.Calendar calendar(Place at) {
    String word = at.text();
    return Stream.of(Span.Calendar.values()).filter(one -> one.text().equals(word)).findFirst()
        .orElseThrow(() -> at.flaw("unknown_value", "per is day, week or month"));
  }

  private static String word(MessageClass messageClass) {
    return messageClass.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> write(Cap cap) {
    Map<String, Object> written = new LinkedHashMap<>(Map.of("name", cap.name(), "most", cap.most()));
    written.put(cap.span() instanceof Span.Calendar ? "per" : "within", cap.span().text());
    cap.channel().ifPresent(channel -> written.put("channel", channel));
    cap.messageClass().ifPresent(one -> written.put("class", word(one)));
    cap.topic().ifPresent(topic -> written.put("topic", topic));
    return written;
  }
}
