package io.inyeon.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A shop's day: who looks, who puts into the cart, who buys; customers at random from so many, each known by a user id. The
 * journeys under {@code journeys/} are made for these events.
 */
final class Traffic implements Requests {
  private static final String[] CATEGORIES = {"tea", "kettle", "cup", "sweet"};
  private static final String[] CITIES = {"Seoul", "Busan", "Jeju", "Daegu", "Tokyo"};

  private final Plan plan;
  private final String head;
  private final SplittableRandom random;
  private final String prefix = UUID.randomUUID().toString().substring(0, 18);
  private final StringBuilder body = new StringBuilder();
  private long next;

  Traffic(Plan plan, int connection) {
    this.plan = plan;
    random = new SplittableRandom(connection);
    String basic = Base64.getEncoder().encodeToString((plan.key() + ":").getBytes(StandardCharsets.UTF_8));
    head = "POST /v1/batch HTTP/1.1\r\nHost: " + plan.host() + "\r\nAuthorization: Basic " + basic
        + "\r\nContent-Type: application/json\r\nContent-Length: ";
  }

  @Override
  public byte[] next() {
    return batch(plan.batch(), () -> track(name(random.nextInt(100)), random.nextInt(plan.customers())));
  }

  /** Makes customers known, from this one on: with an address, a city and a plan. */
  byte[] people(int from, int count) {
    int[] customer = {from};
    return batch(count, () -> identify(customer[0]++));
  }

  byte[] one(int customer, String messageId) {
    return batch(1, () -> track("Product Viewed", customer, messageId, ""));
  }

  /** An event of that name by each of these customers, from this one on. */
  byte[] each(String name, int from, int count) {
    int[] customer = {from};
    return batch(count, () -> track(name, customer[0]++ % plan.customers()));
  }

  /** The same, all at one instant. */
  byte[] each(String name, int from, int count, Instant at) {
    int[] customer = {from};
    return batch(count,
        () -> track(name, customer[0]++, prefix + "-" + next++, "\"timestamp\":\"" + at + "\","));
  }

  private byte[] batch(int count, Runnable event) {
    body.setLength(0);
    body.append("{\"batch\":[");
    for (int at = 0; at < count; at++) {
      body.append(at == 0 ? "" : ",");
      event.run();
    }
    body.append("]}");
    return request();
  }

  private byte[] request() {
    return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
  }

  /** Of a hundred events 64 concern a journey. */
  private static String name(int dice) {
    if (dice < 36) {
      return "Button Clicked";
    }
    return dice < 74
        ? "Product Viewed"
        : dice < 86
            ? "Product Added"
            : dice < 92
                ? "Cart Viewed"
                : dice < 95 ? "Products Searched" : dice < 98 ? "Checkout Started" : "Order Completed";
  }

  private void track(String name, int customer) {
    track(name, customer, prefix + "-" + next++, "");
  }

  private void track(String name, int customer, String messageId, String more) {
    body.append("{\"type\":\"track\",").append(more).append("\"event\":\"").append(name).append("\",\"messageId\":\"")
        .append(messageId)
        .append("\",\"userId\":\"customer-").append(customer)
        .append("\",\"context\":{\"library\":{\"name\":\"analytics.js\",\"version\":\"3.1.0\"}},")
        .append("\"properties\":{\"product_id\":\"p-").append(random.nextInt(1_000)).append("\",\"name\":\"Kettle\",")
        .append("\"category\":\"").append(CATEGORIES[random.nextInt(CATEGORIES.length)]).append("\",\"cart_id\":\"c-")
        .append(customer).append('-').append(random.nextInt(20)).append("\",\"price\":")
        .append(random.nextInt(1, 80) * 1_000).append(",\"currency\":\"KRW\"}}");
  }

  private void identify(int customer) {
    body.append("{\"type\":\"identify\",\"messageId\":\"").append(prefix).append("-p-").append(customer)
        .append("\",\"userId\":\"customer-").append(customer).append("\",\"traits\":{\"email\":\"c").append(customer)
        .append("@people.example\",\"city\":\"").append(CITIES[customer % CITIES.length]).append("\",\"plan\":\"")
        .append(customer % 3 == 0 ? "member" : "guest").append("\"}}");
  }
}
