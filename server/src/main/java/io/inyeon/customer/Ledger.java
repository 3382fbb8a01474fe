package io.inyeon.customer;

import io.inyeon.access.Seal;
import io.inyeon.settings.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must outlive a restored backup: who was erased and who has refused, as keyed hashes, in the file {@code ledger.jsonl}
 * beside the database. A backup brings back the database of its day; this file goes on.
 */
@Component
class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  /** @param hashes of the profiles and identifiers that were forgotten */
  record Erased(UUID request, Instant at, List<String> hashes) {}

  /** The latest word on an address: refused, or not any more. */
  record Address(String hash, String channel, String purpose) {}

  /** @param reason empty when the refusal was taken back */
  record Refusal(String reason, Instant at) {}

  /** Everything, the latest word of each. */
  record Content(Map<UUID, Erased> erased, Map<Address, Refusal> refusals) {}

  private final LedgerFile file;
  private final JsonMapper json;
  private final String seal;
  private final Set<UUID> known = new HashSet<>();
  private boolean headed;

  Ledger(DataDirectory data, Seal seal, JsonMapper json) {
    file = new LedgerFile(data.resolve("ledger.jsonl"));
    this.json = json;
    this.seal = seal.sign("ledger", "");
  }

  static String text(byte[] hash) {
    return TEXT.encodeToString(hash);
  }

  static byte[] hash(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /** On the disk when it returns: to be called before the erasure commits. */
  synchronized void erased(UUID request, Instant at, List<String> hashes) {
    if (known.contains(request)) {
      return;
    }
    try {
      append(Map.of("erased", request.toString(), "at", at.toString(), "hashes", hashes), true);
      known.add(request);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger of erasures cannot be written", e);
    }
  }

  /** A refusal counts in the database whatever becomes of this line; so a fault is told and no more. */
  synchronized void refused(byte[] hash, String channel, String purpose, String reason, Instant at) {
    try {
      append(Map.of("address", text(hash), "channel", channel, "purpose", purpose, "reason", reason, "at",
          at.toString()), false);
    } catch (IOException e) {
      LOG.error("a refusal could not be added to {} ({})", file.path(), e.toString());
    }
  }

  /** A file that was written under the secret of another installation says nothing of this one's customers. */
  synchronized Content read() {
    Content content = new Content(new LinkedHashMap<>(), new LinkedHashMap<>());
    boolean ours = true;
    for (JsonNode line : documents()) {
      if (line.has("ledger")) {
        ours = line.path("ledger").asString("").equals(seal);
        headed |= ours;
        if (!ours) {
          LOG.warn("{} holds lines of another installation, which cannot be read here", file.path());
        }
      } else if (ours) {
        take(line, content);
      }
    }
    headed &= ours;
    known.addAll(content.erased.keySet());
    return content;
  }

  private static void take(JsonNode line, Content content) {
    Instant at = Instant.parse(line.path("at").asString(""));
    if (line.has("erased")) {
      UUID request = UUID.fromString(line.path("erased").asString(""));
      content.erased.put(request,
          new Erased(request, at, line.path("hashes").valueStream().map(JsonNode::asString).toList()));
    } else {
      content.refusals.merge(
          new Address(line.path("address").asString(""), line.path("channel").asString(""),
              line.path("purpose").asString("")),
          new Refusal(line.path("reason").asString(""), at), (one, other) -> other.at.isBefore(one.at) ? one : other);
    }
  }

  private List<JsonNode> documents() {
    try {
      List<JsonNode> documents = new ArrayList<>();
      for (String line : file.lines()) {
        documents.add(json.readTree(line));
      }
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be read", e);
    }
  }

  private void append(Map<String, Object> document, boolean durable) throws IOException {
    if (!headed) {
      file.append(json.writeValueAsString(Map.of("ledger", seal)), durable);
      headed = true;
    }
    file.append(json.writeValueAsString(document), durable);
  }
}
