package io.inyeon.collect;

import io.inyeon.access.ApiKeys;
import io.inyeon.access.Caller;
import io.inyeon.collect.BatchReader.Batch;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses to which Segment's and RudderStack's SDKs send. */
@RestController
@CrossOrigin(origins = "*", maxAge = 86_400, exposedHeaders = HttpHeaders.RETRY_AFTER)
@Tag(name = "Collect", description = "Events in, by the contracts of Segment's and RudderStack's SDKs")
class CollectController {
  private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("t", "track"), Map.entry("i", "identify"),
      Map.entry("p", "page"), Map.entry("s", "screen"), Map.entry("g", "group"), Map.entry("a", "alias"),
      Map.entry("track", "track"), Map.entry("identify", "identify"), Map.entry("page", "page"),
      Map.entry("screen", "screen"), Map.entry("group", "group"), Map.entry("alias", "alias"));

  private final ApiKeys keys;
  private final BatchReader reader;
  private final Collector collector;
  private final SourceProblems problems;

  CollectController(ApiKeys keys, BatchReader reader, Collector collector, SourceProblems problems) {
    this.keys = keys;
    this.reader = reader;
    this.collector = collector;
    this.problems = problems;
  }

  @Operation(summary = "Send up to 500 KB of events", description = "Acknowledged once durable. Events that are wrong are listed in `rejected`; the others are taken.")
  @PostMapping({"/v1/batch", "/v1/batch/", "/v1/import", "/v1/import/", "/v1/b", "/b", "/beacon/v1/batch"})
  Map<String, Object> batch(HttpServletRequest request) throws IOException {
    return collector.collect(() -> read(request, reader::batch));
  }

  @Operation(summary = "Send one event", description = "The type is the last part of the address, whole or its first letter.")
  @PostMapping({"/v1/{type:track|identify|page|screen|group|alias|t|i|p|s|g|a}", "/{type:t|i|p|s|g|a}",
      "/v1/{type:track|identify|page|screen|group|alias|t|i|p|s|g|a}/"})
  Map<String, Object> single(@PathVariable String type, HttpServletRequest request) throws IOException {
    return collector.collect(() -> read(request,
        (document, caller) -> reader.single(document, TYPES.getOrDefault(type, type), caller)));
  }

  @Operation(summary = "Take an SDK's own metrics", description = "Answered, not kept.")
  @PostMapping({"/v1/m", "/m"})
  ResponseEntity<Void> metrics() {
    return ResponseEntity.ok().build();
  }

  private Batch read(HttpServletRequest request, BiFunction<JsonNode, Caller, Batch> reading) throws IOException {
    byte[] body = body(request);
    Caller caller = caller(request, body);
    try {
      return reading.apply(reader.document(body), caller);
    } catch (Problem e) {
      problems.note(caller.source(), "", new Flaw(String.valueOf(e.body().getOrDefault("field", "")), e.code()));
      throw e;
    }
  }

  /** A key that is given in the header and unknown is refused before the body is read. */
  private byte[] body(HttpServletRequest request) throws IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && keys.caller(authorization).isEmpty()) {
      throw unknownKey();
    }
    return Body.read(request);
  }

  /** Beacons cannot set headers: their key is in the document or the address, where a server key has no business. */
  private Caller caller(HttpServletRequest request, byte[] body) {
    return keys.caller(request.getHeader(HttpHeaders.AUTHORIZATION))
        .or(() -> reader.writeKey(body).flatMap(keys::byKey))
        .or(() -> Optional.ofNullable(request.getParameter("writeKey")).flatMap(keys::byKey)
            .filter(known -> !known.isTrusted()))
        .orElseThrow(CollectController::unknownKey);
  }

  private static Problem unknownKey() {
    return new Problem(HttpStatus.UNAUTHORIZED, "unknown_key",
        "Send the write key as the user name of Basic authentication, with no password.");
  }
}
