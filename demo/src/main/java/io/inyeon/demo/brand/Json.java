package io.inyeon.demo.brand;

import java.util.Map;

/** Writes one JSON object (RFC 8259) after the other's fashion: small, flat, fast. */
final class Json {
  private final StringBuilder text = new StringBuilder(160).append('{');

  static Json object() {
    return new Json();
  }

  Json put(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  Json put(String name, long value) {
    name(name);
    text.append(value);
    return this;
  }

  Json put(String name, double value) {
    name(name);
    text.append(Math.round(value * 1_000) / 1_000.0);
    return this;
  }

  Json put(String name, boolean value) {
    name(name);
    text.append(value);
    return this;
  }

  /** @param json an object or a list that is written already */
  Json raw(String name, CharSequence json) {
    name(name);
    text.append(json);
    return this;
  }

  Json all(Map<String, String> values) {
    values.forEach(this::put);
    return this;
  }

  String end() {
    return text.append('}').toString();
  }

  private void name(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    text.append('"').append(name).append("\":");
  }

  /** Nobody here is called anything with a control character in it. */
  private void quote(String value) {
    boolean plain = value.indexOf('"') < 0 && value.indexOf('\\') < 0;
    text.append('"').append(plain ? value : value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
