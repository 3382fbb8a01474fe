package io.inyeon.demo.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every word of the shop in one language. */
record Words(Language language) {
  private static final JsonNode ALL = read();

  /** @param values for {@code {0}} and {@code {1}} */
  String of(String key, Object... values) {
    String text = ALL.path(language.tag()).path(key).asString(key);
    for (int number = 0; number < values.length; number++) {
      text = text.replace("{" + number + "}", String.valueOf(values[number]));
    }
    return text;
  }

  /** As it stands in a page. */
  String html(String key, Object... values) {
    return Html.text(of(key, values));
  }

  private static JsonNode read() {
    try (InputStream file = Words.class.getResourceAsStream("words.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
