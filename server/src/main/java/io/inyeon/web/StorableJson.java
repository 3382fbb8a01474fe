package io.inyeon.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through a body for what JSON can say and we cannot keep: a number beyond any double, which would come back as the text
 * {@code Infinity}; half a character or a NUL, which no column of text takes; more levels than what is made of it later may have.
 * What is not even JSON is left to whoever reads it.
 */
final class StorableJson {
  private static final int MOST_LEVELS = 100;
  private static final int LONGEST_STEP = 64;

  private final JsonParser parser;

  private StorableJson(JsonParser parser) {
    this.parser = parser;
  }

  /** @throws Problem 400 with the place: {@code number_out_of_range}, {@code invalid_value} or {@code too_deep} */
  static void check(byte[] body, Charset charset, JsonMapper json) {
    try (JsonParser parser = isUnicode(charset)
        ? json.createParser(body)
        : json.createParser(new String(body, charset))) {
      StorableJson look = new StorableJson(parser);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        look.at(token);
      }
    } catch (JacksonException e) {
      return; // whoever reads it says what is wrong
    }
  }

  /** Of these the parser finds out itself which it is. */
  private static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII);
  }

  private void at(JsonToken token) {
    switch (token) {
      case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> requireFinite(parser.getString());
      case VALUE_STRING -> requireWhole(parser.getString());
      case PROPERTY_NAME -> requireWhole(parser.currentName());
      case START_OBJECT, START_ARRAY -> requireFlat();
      default -> {
        // nothing that could not be kept
      }
    }
  }

  private void requireFinite(String number) {
    if (Double.isInfinite(Double.parseDouble(number))) {
      throw flaw("number_out_of_range", "this number is larger than any that can be kept");
    }
  }

  private void requireWhole(String text) {
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      boolean isPair = Character.isHighSurrogate(one) && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1));
      if (one == 0 || (Character.isSurrogate(one) && !isPair)) {
        throw flaw("invalid_value", "this text holds a NUL or half a character (an unpaired surrogate)");
      }
      at += isPair ? 1 : 0;
    }
  }

  private void requireFlat() {
    if (parser.streamReadContext().getNestingDepth() > MOST_LEVELS) {
      throw flaw("too_deep", "a body has " + MOST_LEVELS + " levels at most");
    }
  }

  private Problem flaw(String code, String why) {
    String place = place();
    return Problem.badRequest(code, (place.isEmpty() ? "" : place + ": ") + why + ".").with("field", place);
  }

  /** {@code lines.0.sku} */
  private String place() {
    String[] steps = parser.streamReadContext().pathAsPointer().toString().split("/", -1);
    return Arrays.stream(steps).skip(1).map(step -> step.replace("~1", "/").replace("~0", "~"))
        .map(StorableJson::told).collect(Collectors.joining("."));
  }

  /** A name as it can be told, also when it is what is wrong. */
  static String told(String name) {
    return name.substring(0, Math.min(LONGEST_STEP, name.length())).replaceAll("[\\p{Cs}\\x00]", "\uFFFD");
  }
}
