package io.inyeon.collect;

import io.inyeon.access.ApiKeys;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Recognises a browser by a cookie that the server sets on the brand's own host, which browsers keep longer than what a
 * script stores. No other origin may call it: on a foreign page the cookie would be a third party's.
 */
@RestController
@Tag(name = "Collect")
class VisitorController {
  private final ApiKeys keys;
  private final BatchReader reader;
  private final Settings settings;

  VisitorController(ApiKeys keys, BatchReader reader, Settings settings) {
    this.keys = keys;
    this.reader = reader;
    this.settings = settings;
  }

  @Operation(summary = "Recognise a browser", description = """
    For pages of the same host, after consent. `{"writeKey": "…", "anonymousId": "…", "renew": false}`: answers the
    anonymousId of the browser's cookie, else the proposed one (a UUID), and sets the cookie `inyeon_aid` for 400 days.
    With `renew` the proposed one replaces it: another person sits there now.""")
  @PostMapping("/v1/visitor")
  ResponseEntity<Map<String, Object>> recognise(HttpServletRequest request) throws IOException {
    JsonNode said = said(request);
    Visitor visitor = Visitor.agreed(request, isSecure(request),
        Optional.ofNullable(said.path("anonymousId").asString(null)), said.path("renew").asBoolean(false));
    return answer(visitor.cookie().orElseThrow()).body(Map.of("anonymousId", visitor.anonymousId()));
  }

  @Operation(summary = "Forget a browser", description = "Takes the cookie back when a consent is; the write key in the body.")
  @DeleteMapping("/v1/visitor")
  ResponseEntity<Map<String, Object>> forget(HttpServletRequest request) throws IOException {
    said(request);
    return answer(Visitor.forgotten(isSecure(request))).body(Map.of("forgotten", true));
  }

  private JsonNode said(HttpServletRequest request) throws IOException {
    refuseStrangers(request);
    byte[] body = Body.read(request);
    if (keys.caller(request.getHeader(HttpHeaders.AUTHORIZATION))
        .or(() -> reader.writeKey(body).flatMap(keys::byKey)).isEmpty()) {
      throw new Problem(HttpStatus.UNAUTHORIZED, "unknown_key", "Send the write key as writeKey.");
    }
    return reader.document(body);
  }

  /** Another site's form would make its visitor be whomever it says, and all they do then that one's. */
  private static void refuseStrangers(HttpServletRequest request) {
    @Nullable
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      throw new Problem(HttpStatus.FORBIDDEN, "foreign_origin", "This was sent by a page of another site.");
    }
  }

  private static ResponseEntity.BodyBuilder answer(ResponseCookie cookie) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Behind a proxy that ends TLS we hear plain HTTP; what the proxy says can only make the cookie stricter. */
  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || "https".equals(settings.address().getScheme())
        || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
