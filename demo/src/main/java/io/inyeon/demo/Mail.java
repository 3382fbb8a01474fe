package io.inyeon.demo;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mail as its receiver sees it.
 *
 * @param to the envelope's recipient
 * @param headers decoded and unfolded; names in any case; the first of each name
 * @param receivedAt when its last byte was there
 */
public record Mail(String from, String to, String subject, String text, String html, Map<String, String> headers,
    Instant receivedAt) {
  public Mail {
    var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
  }

  /** For addresses: without the brackets, or of its arrival where there is no Message-ID. */
  public String id() {
    String id = messageId().replaceAll("[<>/?#%\\s]", "");
    return id.isEmpty() ? to + "-" + receivedAt.toEpochMilli() : id;
  }

  /** With its angle brackets; empty when it has none. */
  public String messageId() {
    return headers.getOrDefault("Message-ID", "");
  }

  /** The id under which Inyeon sent it: the left part of the Message-ID; empty where there is none. */
  String message() {
    return messageId().replaceAll("^<|@.*$", "");
  }
}
