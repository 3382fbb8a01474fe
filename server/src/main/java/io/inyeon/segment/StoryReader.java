package io.inyeon.segment;

import io.inyeon.segment.Personas.Story;
import io.inyeon.web.KnownMembers;
import io.inyeon.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a persona's story; a complaint names the field. */
final class StoryReader {
  private static final int LONGEST = 500;
  private static final int MOST = 50;
  private static final int LARGEST_PICTURE = 96 << 10;

  /** What {@code GET} tells besides may be sent back, and says nothing. */
  private static final Set<String> MEMBERS = Set.of("name", "segment", "picture", "quote", "demographics",
      "psychographics", "goals", "pains", "channels", "devices", "content", "key", "size", "share", "updatedAt");

  private StoryReader() {
  }

  static Story read(JsonNode body) {
    KnownMembers.require(body, "", MEMBERS);
    String name = SegmentController.text(body, "name", LONGEST);
    String segment = SegmentController.text(body, "segment", LONGEST);
    if (name.isBlank() || segment.isBlank()) {
      String field = name.isBlank() ? "name" : "segment";
      throw Problem.badRequest("required", field + ": a text is needed here.").with("field", field);
    }
    return new Story(name, segment, picture(body), orNull(SegmentController.text(body, "quote", LONGEST)),
        texts(body, "demographics"), texts(body, "psychographics"), list(body, "goals"), list(body, "pains"),
        list(body, "channels"), list(body, "devices"), list(body, "content"));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** Nothing that a browser would run: a picture's bytes, or a few letters. */
  private static @Nullable String picture(JsonNode body) {
    String picture = SegmentController.text(body, "picture", LARGEST_PICTURE);
    boolean fits = picture.length() <= 16 || picture.matches("data:image/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+");
    if (!fits) {
      throw Problem.badRequest("invalid_picture",
          "picture: an emoji, or a data URI of a PNG, JPEG, WebP or GIF of at most 64 KB is needed here.").with("field",
              "picture");
    }
    return orNull(picture);
  }

  private static Map<String, String> texts(JsonNode body, String field) {
    require(body, field, body.path(field).isObject(), "an object of texts");
    Map<String, String> texts = new LinkedHashMap<>();
    body.path(field).properties().forEach(entry -> texts.put(entry.getKey(),
        SegmentController.text(body.path(field), entry.getKey(), LONGEST)));
    return bounded(texts, texts.size(), field);
  }

  private static List<String> list(JsonNode body, String field) {
    List<String> texts = new ArrayList<>();
    require(body, field, body.path(field).isArray(), "a list of texts");
    for (JsonNode item : body.path(field)) {
      String place = field + "." + texts.size();
      if (!item.isString() || item.asString().length() > LONGEST) {
        throw Problem.badRequest("wrong_type", place + ": a text of at most " + LONGEST + " letters is needed here.")
            .with("field", place);
      }
      texts.add(item.asString());
    }
    return bounded(texts, texts.size(), field);
  }

  private static void require(JsonNode body, String field, boolean isRight, String form) {
    if (body.hasNonNull(field) && !isRight) {
      throw Problem.badRequest("wrong_type", field + ": " + form + " is needed here.").with("field", field);
    }
  }

  private static <T> T bounded(T value, int size, String field) {
    if (size > MOST) {
      throw Problem.badRequest("out_of_range", field + ": at most " + MOST + " entries.").with("field", field);
    }
    return value;
  }
}
