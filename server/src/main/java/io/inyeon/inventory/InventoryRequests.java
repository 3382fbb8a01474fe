package io.inyeon.inventory;

import io.inyeon.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that carried an {@code Idempotency-Key}: the same one again changes nothing, and is answered as the first was. Within
 * the transaction of what is asked for.
 */
@Component
class InventoryRequests {
  private static final int LONGEST_KEY = 255;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final InstantSource clock;

  InventoryRequests(JdbcTemplate jdbc, JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** @throws Problem 400 without a key */
  static String required(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.badRequest("idempotency_key_required",
          "Send the header Idempotency-Key: a text of your own, the same when you try again, of at most " + LONGEST_KEY
              + " characters.")
          .with("field", "Idempotency-Key");
    }
    return key;
  }

  /**
   * What this was answered, if it was. Others with the same key wait until the transaction ends.
   *
   * @throws Problem 422 when the key came with something else before
   */
  <T> Optional<T> answered(String key, Object asked, Class<T> type) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended('inventory ' || ?, 0))", row -> {
    }, key);
    return jdbc.query("select digest, answer::text from inventory_request where key = ?", (row, n) -> {
      if (!isOf(row.getBytes(1), asked)) {
        throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency_key_reused",
            "This Idempotency-Key came with another request before; take a new one.");
      }
      return json.readValue(row.getString(2), type);
    }, key).stream().findFirst();
  }

  void answer(String key, Object asked, Object answer) {
    jdbc.update("insert into inventory_request (key, digest, answer, created_at) values (?, ?, ?::jsonb, ?)", key,
        digest(asked), json.writeValueAsString(answer), Timestamp.from(clock.instant()));
  }

  /** As it is written down now, or as versions before did, which did not tell the two apart. */
  private boolean isOf(byte[] digest, Object asked) {
    return Arrays.equals(digest, digest(asked)) || Arrays.equals(digest, sha256(json.writeValueAsString(asked)));
  }

  /** What is expected and what has come are said with the same words, and are two things. */
  private byte[] digest(Object asked) {
    String text = json.writeValueAsString(asked);
    return sha256(asked instanceof StockTransfers.ExpectedWish ? "expected " + text : text);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
