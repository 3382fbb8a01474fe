package io.inyeon.collect;

import io.inyeon.access.ApiKeys;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The set-up documents that browser SDKs fetch before they send anything. */
@RestController
@CrossOrigin(origins = "*", maxAge = 86_400)
@Tag(name = "Collect")
class SourceConfigController {
  private final ApiKeys keys;
  private final Settings settings;

  SourceConfigController(ApiKeys keys, Settings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /** For {@code @segment/analytics-next}: send everything back here. */
  @Operation(summary = "Set-up of Segment's browser SDK")
  @GetMapping("/v1/projects/{key}/settings")
  Map<String, Object> segment(@PathVariable String key) {
    requireKnown(key);
    String host = settings.address().getAuthority() + "/v1";
    Map<String, Object> destination = Map.of("apiKey", key, "apiHost", host, "protocol", settings.address().getScheme(),
        "unbundledIntegrations", List.of(), "addBundledMetadata", true, "maybeBundledConfigIds", Map.of(),
        "versionSettings",
        Map.of("version", "4.4.7", "componentTypes", List.of("browser")));
    return Map.of("integrations", Map.of("Segment.io", destination), "plan",
        Map.of("track", Map.of("__default", Map.of("enabled", true, "integrations", Map.of())), "identify",
            Map.of("__default", Map.of("enabled", true)), "group", Map.of("__default", Map.of("enabled", true))),
        "edgeFunction", Map.of(), "analyticsNextEnabled", true, "middlewareSettings", Map.of(), "enabledMiddleware",
        Map.of(), "metrics", Map.of("sampleRate", 0), "legacyVideoPluginsEnabled", false, "remotePlugins", List.of());
  }

  /** For {@code @rudderstack/analytics-js}. */
  @Operation(summary = "Set-up of RudderStack's browser SDK")
  @GetMapping({"/sourceConfig", "/sourceConfig/"})
  Map<String, Object> rudder(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
      @RequestParam(name = "writeKey", required = false) String writeKey) {
    if (keys.caller(authorization).isEmpty()) {
      requireKnown(writeKey == null ? "" : writeKey);
    }
    return Map.of("source",
        Map.of("id", "inyeon", "name", "Inyeon", "writeKey", writeKey == null ? "" : writeKey, "enabled", true,
            "workspaceId", "inyeon", "destinations", List.of(), "dataplanes", Map.of("US",
                List.of(Map.of("url", settings.address().toString(), "default", true))),
            "config", Map.of("statsCollection", Map.of("errors", Map.of("enabled", false), "metrics",
                Map.of("enabled", false)))),
        "updatedAt", "2026-01-01T00:00:00.000Z");
  }

  private void requireKnown(String key) {
    if (keys.byKey(key).isEmpty()) {
      throw Problem.notFound("source");
    }
  }
}
