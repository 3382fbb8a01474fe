package io.inyeon.demo.shop;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The product's API, as the shop's own server calls it under its key. */
@FunctionalInterface
public interface Commerce {
  /**
   * @param document empty for none
   * @param idempotencyKey empty for none
   */
  Answer call(String method, String path, Map<String, ?> document, String idempotencyKey);

  /** @param body a problem document where {@code status} says so */
  record Answer(int status, JsonNode body) {
    boolean ok() {
      return status / 100 == 2;
    }

    /** Of a refusal. */
    String code() {
      return ok() ? "" : body.path("code").asString("");
    }

    Answer orThrow(String what) {
      if (!ok()) {
        throw new IllegalStateException(what + " was answered with " + status + " " + body);
      }
      return this;
    }
  }

  default Answer get(String path) {
    return call("GET", path, Map.of(), "");
  }

  default Answer post(String path, Map<String, ?> document) {
    return call("POST", path, document, "");
  }

  default Answer put(String path, Map<String, ?> document) {
    return call("PUT", path, document, "");
  }
}
