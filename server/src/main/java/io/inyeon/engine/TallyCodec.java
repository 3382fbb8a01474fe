package io.inyeon.engine;

import io.inyeon.core.rule.Occurrence;
import io.inyeon.core.rule.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Tallies, of which a customer has many, in few bytes: an array of occurrences, each a number of milliseconds since the one
 * before (the first since 1970), or an array of that and the value. One that holds sums, or has lost something, is an object
 * around it.
 */
final class TallyCodec {
  private TallyCodec() {
  }

  static void write(Tally tally, JsonGenerator out) {
    if (tally.count() == 0 && tally.lost().equals(Instant.MIN)) {
      kept(tally.kept(), out);
      return;
    }
    out.writeStartObject();
    out.writeName("k");
    kept(tally.kept(), out);
    if (tally.count() > 0) {
      out.writeName("c");
      out.writeNumber(tally.count());
      out.writeName("s");
      out.writeNumber(tally.sum());
    }
    if (!tally.lost().equals(Instant.MIN)) {
      out.writeName("l");
      out.writeNumber(tally.lost().toEpochMilli());
    }
    out.writeEndObject();
  }

  private static void kept(List<Occurrence> kept, JsonGenerator out) {
    out.writeStartArray();
    long before = 0;
    for (Occurrence occurrence : kept) {
      long at = occurrence.at().toEpochMilli();
      if (occurrence.value() == null) {
        out.writeNumber(before - at);
      } else {
        out.writeStartArray();
        out.writeNumber(before - at);
        value(occurrence.value(), out);
        out.writeEndArray();
      }
      before = at;
    }
    out.writeEndArray();
  }

  private static void value(Object value, JsonGenerator out) {
    switch (value) {
      case String text -> out.writeString(text);
      case Boolean truth -> out.writeBoolean(truth);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Number number -> out.writeNumber(new BigDecimal(number.toString()));
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(item -> value(item, out));
        out.writeEndArray();
      }
      default -> throw new IllegalArgumentException("a tally cannot keep a " + value.getClass().getSimpleName());
    }
  }

  /** What an older version wrote is not of this form and holds answers to questions that nobody asks: it reads as empty. */
  static Tally read(JsonParser in) {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      return new Tally(kept(in), 0, BigDecimal.ZERO, Instant.MIN);
    }
    List<Occurrence> kept = List.of();
    long count = 0;
    BigDecimal sum = BigDecimal.ZERO;
    Instant lost = Instant.MIN;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "k" -> kept = kept(in);
        case "c" -> count = in.getLongValue();
        case "s" -> sum = in.getDecimalValue();
        case "l" -> lost = Instant.ofEpochMilli(in.getLongValue());
        default -> in.skipChildren();
      }
    }
    return new Tally(kept, count, sum, lost);
  }

  private static List<Occurrence> kept(JsonParser in) {
    List<Occurrence> kept = new ArrayList<>();
    long before = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      boolean valued = in.currentToken() == JsonToken.START_ARRAY;
      if (valued) {
        in.nextToken();
      }
      before -= in.getLongValue();
      kept.add(new Occurrence(Instant.ofEpochMilli(before), valued ? value(in, in.nextToken()) : null));
      if (valued) {
        in.nextToken();
      }
    }
    return kept;
  }

  private static @Nullable Object value(JsonParser in, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> in.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> in.getNumberValue();
      case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case START_ARRAY -> items(in);
      default -> null;
    };
  }

  private static List<Object> items(JsonParser in) {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      Object item = value(in, token);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }
}
