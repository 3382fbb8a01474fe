package io.inyeon.collect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with one event.
 *
 * @param field dotted path within the event; empty for the event itself
 * @param code stable: {@code required}, {@code wrong_type}, {@code too_long}, {@code invalid_timestamp},
 *     {@code unknown_type}, {@code event_too_large}, {@code invalid_character}, {@code number_out_of_range},
 *     {@code names_nobody}, {@code invalid_token}, {@code token_required}
 */
public record Flaw(String field, String code) {
  Map<String, Object> at(int index) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("index", index);
    told.put("field", field);
    told.put("code", code);
    return told;
  }
}
