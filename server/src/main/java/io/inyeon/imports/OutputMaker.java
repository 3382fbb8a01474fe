package io.inyeon.imports;

import io.inyeon.collect.EventParser;
import io.inyeon.collect.Flaw;
import io.inyeon.collect.FlawedEvent;
import io.inyeon.customer.ConsentWords;
import io.inyeon.customer.Consents;
import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Item;
import io.inyeon.imports.mapping.RecordMapping;
import io.inyeon.web.Problem;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of rows what is written: the record that the mapping says, checked like one that came over HTTP. */
final class OutputMaker {
  private static final Map<String, String> SENTENCES = Map.ofEntries(
      Map.entry("required", "A value is needed here."),
      Map.entry("wrong_type", "The value has another type than it should."),
      Map.entry("invalid_endpoint", "This is no address of that channel."),
      Map.entry("too_long", "A name or an id has 512 letters at most."),
      Map.entry("invalid_timestamp", "A time is written in ISO 8601 with an offset, between the years 1900 and 9999."),
      Map.entry("unknown_type", "The type is track, identify, page, screen, group or alias."),
      Map.entry("event_too_large", "With all its rows the event is larger than 4 MB."),
      Map.entry("invalid_character", "A text holds a letter that cannot be stored."),
      Map.entry("number_out_of_range", "The number does not fit a double."),
      Map.entry("names_nobody", "No userId, anonymousId or other identifier here tells whose it is."));

  private final EventParser parser;
  private final RecordMapping mapping;
  private final String source;
  private final String file;
  private final int record;
  private final InstantSource clock;

  /** @param file with the source and the line the identity of what is made */
  OutputMaker(EventParser parser, RecordMapping mapping, String source, String file, int record, InstantSource clock) {
    this.parser = parser;
    this.mapping = mapping;
    this.source = source;
    this.file = file;
    this.record = record;
    this.clock = clock;
  }

  /** @throws FlawedRow naming line and field */
  Output make(Item.Rows item) {
    try {
      return make(mapping.of(item.rows()), item.line());
    } catch (FlawedEvent e) {
      Flaw flaw = e.flaw();
      throw new FlawedRow(item.line(), mapping.known(flaw.field()), flaw.code(),
          SENTENCES.getOrDefault(flaw.code(), "The value cannot be taken."));
    } catch (Problem e) {
      throw new FlawedRow(item.line(), String.valueOf(e.body().getOrDefault("field", "")), e.code(),
          String.valueOf(e.getMessage()));
    }
  }

  /** What the mapping makes of the rows, before it is checked: for people to look at. */
  ObjectNode show(Item.Rows item) {
    return mapping.of(item.rows());
  }

  private Output make(ObjectNode made, long line) {
    return switch (mapping.kind()) {
      case EVENT -> told(made, made.has("type") ? made : made.put("type", "track"), line);
      case PROFILE -> told(made, made.put("type", "identify"), line);
      case SEGMENT -> told(made, member(made), line);
      case CONSENT -> consent(made, line);
      case SUPPRESSION -> suppressed(made);
    };
  }

  private Output told(ObjectNode made, ObjectNode event, long line) {
    return new Output.Told(parser.history(event(made, event, line), source), Optional.empty());
  }

  private ObjectNode event(ObjectNode made, ObjectNode event, long line) {
    identify(made, event);
    return event.put("messageId", file + "#" + line + (record == 0 ? "" : "/" + record));
  }

  /** Identifiers of any namespace go where SDKs put them. */
  private static void identify(ObjectNode made, ObjectNode event) {
    JsonNode identifiers = made.path("identifiers");
    if (identifiers.isObject()) {
      ObjectNode context = event.path("context") instanceof ObjectNode given
          ? given.deepCopy() // it may be a constant of the mapping's, which all rows share
          : event.objectNode();
      event.set("context", context);
      ArrayNode external = context.putArray("externalIds");
      identifiers.properties()
          .forEach(entry -> external.addObject().put("type", entry.getKey()).set("id", entry.getValue()));
      event.remove("identifiers");
    }
  }

  /** Membership of a static segment is a trait, as Segment's own audiences are: rules and journeys can ask for it. */
  private static ObjectNode member(ObjectNode made) {
    String segment = made.path("segment").asString("").strip();
    if (!segment.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new FlawedEvent("segment", segment.isEmpty() ? "required" : "wrong_type");
    }
    ObjectNode event = person(made).put("type", "identify");
    event.putObject("traits").put("segments." + segment, made.path("member").asBoolean(true));
    if (made.has("timestamp")) {
      event.set("timestamp", made.path("timestamp"));
    }
    return event;
  }

  private static ObjectNode person(ObjectNode made) {
    ObjectNode event = made.objectNode();
    for (String field : new String[]{"userId", "anonymousId", "identifiers"}) {
      if (made.has(field)) {
        event.set(field, made.path(field));
      }
    }
    return event;
  }

  private Output consent(ObjectNode made, long line) {
    Consents.Word word = ConsentWords.read(made, channel -> addressIn(made, channel), clock.instant());
    ObjectNode event = person(made).put("type", "identify").put("timestamp", word.effectiveAt().toString());
    ObjectNode context = event.putObject("context");
    context.put("channel", "import");
    return new Output.Told(parser.history(event(made, event, line), source), Optional.of(word));
  }

  private static Optional<String> addressIn(ObjectNode made, String channel) {
    String namespace = channel.equals("sms") ? "phone" : channel;
    return Optional.of(made.path("identifiers").path(namespace).asString("")).filter(text -> !text.isBlank())
        .flatMap(text -> ConsentWords.address(channel, text));
  }

  private static Output suppressed(ObjectNode made) {
    String channel = word(made, "channel", "");
    String written = made.path("endpoint").asString("");
    String endpoint = ConsentWords.address(channel, written).filter(text -> !text.isBlank())
        .orElseThrow(() -> new FlawedEvent("endpoint", written.isBlank() ? "required" : "invalid_endpoint"));
    String purpose = made.path("purpose").asString("*").strip().equals("*") ? "*" : word(made, "purpose", "");
    return new Output.Suppressed(endpoint, channel, purpose, word(made, "reason", "imported"));
  }

  private static String word(ObjectNode made, String field, String standard) {
    String word = made.path(field).asString(standard).strip().toLowerCase(Locale.ROOT);
    if (!word.matches("[a-z0-9_-]{1,64}")) {
      throw new FlawedEvent(field, word.isEmpty() ? "required" : "wrong_type");
    }
    return word;
  }
}
