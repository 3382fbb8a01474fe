package io.inyeon.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Requests of a fixed length whose ids are written over in place: making them costs the client almost nothing, and the client
 * shares the machine with the server.
 */
final class Batches implements Requests {
  private static final String EVENT = """
      {"type":"track","event":"Product Viewed","messageId":"MESSAGE-ID","anonymousId":"visitor-00000000",\
      "timestamp":"2026-01-01T00:00:00.000Z","context":{"library":{"name":"analytics.js","version":"3.1.0"}},\
      "properties":{"product_id":"507f1f77bcf86cd7","name":"Kettle","category":"Kitchen","price":39000,"currency":"KRW"}}""";
  private static final int ID_DIGITS = 36;

  private final byte[] request;
  private final int[] messageIds;
  private final int[] visitors;
  private final SplittableRandom random;
  private final int customers;
  private final byte[] prefix;
  private long next;

  Batches(Plan plan, int connection) {
    random = new SplittableRandom(connection);
    customers = plan.customers();
    prefix = UUID.randomUUID().toString().substring(0, ID_DIGITS - 16).getBytes(StandardCharsets.US_ASCII);
    String placeholder = "#".repeat(ID_DIGITS);
    String event = EVENT.replace("MESSAGE-ID", placeholder);
    String body = "{\"batch\":[" + (event + ",").repeat(plan.batch() - 1) + event + "]}";
    String basic = Base64.getEncoder().encodeToString((plan.key() + ":").getBytes(StandardCharsets.UTF_8));
    String head = "POST /v1/batch HTTP/1.1\r\nHost: " + plan.host() + "\r\nAuthorization: Basic " + basic
        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
    String whole = head + body;
    request = whole.getBytes(StandardCharsets.US_ASCII);
    messageIds = places(whole, placeholder, 0, plan.batch());
    visitors = places(whole, "visitor-00000000", "visitor-".length(), plan.batch());
  }

  private static int[] places(String whole, String what, int offset, int count) {
    int[] places = new int[count];
    int at = -1;
    for (int n = 0; n < count; n++) {
      at = whole.indexOf(what, at + 1);
      places[n] = at + offset;
    }
    return places;
  }

  /** The next request: fresh message ids, customers at random. */
  @Override
  public byte[] next() {
    for (int at : messageIds) {
      System.arraycopy(prefix, 0, request, at, prefix.length);
      digits(next++, at + prefix.length, ID_DIGITS - prefix.length);
    }
    for (int at : visitors) {
      digits(random.nextInt(customers), at, 8);
    }
    return request;
  }

  private void digits(long value, int at, int length) {
    long rest = value;
    for (int place = at + length - 1; place >= at; place--) {
      request[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
