package io.inyeon.collect;

import io.inyeon.access.ApiKeys;
import io.inyeon.access.Caller;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Events by image, where no script runs (Segment's pixel tracking API).
 *
 * <p>The answer is an image always, since a page shows a broken one otherwise; whether the event was taken is told by the
 * status, and why not by the header {@code X-Inyeon-Code}.
 */
@RestController
@Tag(name = "Collect")
class PixelController {
  private static final String CODE = "X-Inyeon-Code";
  private static final byte[] GIF = Base64.getDecoder()
      .decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private final ApiKeys keys;
  private final BatchReader reader;
  private final Collector collector;

  PixelController(ApiKeys keys, BatchReader reader, Collector collector) {
    this.keys = keys;
    this.reader = reader;
    this.collector = collector;
  }

  @Operation(summary = "Send one event as an image's address", description = """
    `data` is the event's JSON in base64 or base64url; the write key is its `writeKey`, or a parameter of that name.
    Always answers a transparent image of one dot. The status says whether the event was taken; the header
    `X-Inyeon-Code` carries the problem's code when it was not.""")
  @GetMapping("/v1/pixel/{type:track|page|identify|screen|group|alias}")
  ResponseEntity<byte[]> pixel(@PathVariable String type, @RequestParam(required = false) @Nullable String data,
      @RequestParam(required = false) @Nullable String writeKey) throws IOException {
    try {
      collector.collect(() -> {
        JsonNode document = reader.document(decode(data));
        return reader.single(document, type, caller(document, writeKey));
      });
      return image(HttpStatus.OK).body(GIF);
    } catch (Problem e) {
      ResponseEntity.BodyBuilder image = image(e.status()).header(CODE, e.code());
      e.retryAfter().ifPresent(wait -> image.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
      return image.body(GIF);
    }
  }

  private static ResponseEntity.BodyBuilder image(HttpStatus status) {
    return ResponseEntity.status(status).contentType(MediaType.IMAGE_GIF).cacheControl(CacheControl.noStore());
  }

  /** Either alphabet, with or without padding; a plus that was not escaped has become a space on its way. */
  private static byte[] decode(@Nullable String data) {
    if (data == null) {
      throw Problem.badRequest("required", "Give the event as the parameter data.").with("field", "data");
    }
    String text = data.replace(' ', '-').replace('+', '-').replace('/', '_');
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("malformed_base64", "data is not base64.").with("field", "data");
    }
  }

  private Caller caller(JsonNode document, @Nullable String writeKey) {
    Caller caller = Optional.ofNullable(document.path("writeKey").asString(null))
        .or(() -> Optional.ofNullable(writeKey))
        .flatMap(keys::byKey)
        .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "unknown_key", "Send the write key as writeKey."));
    if (caller.isTrusted()) { // addresses are kept in histories and logs: no place for a secret
      throw new Problem(HttpStatus.FORBIDDEN, "write_key_needed", "A server key must not be put in an address.");
    }
    return caller;
  }
}
