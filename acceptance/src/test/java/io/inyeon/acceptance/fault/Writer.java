package io.inyeon.acceptance.fault;

import io.inyeon.acceptance.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One caller that behaves as the SDKs do: it offers a batch again, with the same message ids, until it is acknowledged.
 * Every batch is about a few people of its own, one of whom may leave a cart behind.
 */
final class Writer implements Runnable {
  private static final int EVENTS = 20;
  private static final int PEOPLE = 5;
  private static final int BATCHES_BETWEEN_CARTS = 10;
  private static final long PAUSE_MILLIS = 50;

  private final String name;
  private final Api api;
  private final Tally tally;
  private final CountDownLatch stopped;
  private int batches;

  Writer(String name, Api api, Tally tally, CountDownLatch stopped) {
    this.name = name;
    this.api = api;
    this.tally = tally;
    this.stopped = stopped;
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      batches++;
      String shopper = name + "-shopper-" + batches;
      if (batches % BATCHES_BETWEEN_CARTS != 1) {
        delivered(filled(new ArrayList<>()));
      } else if (delivered(List.of(identify(shopper))) && consented(shopper)) {
        delivered(filled(new ArrayList<>(List.of(productAdded(shopper)))));
      }
    }
  }

  /**
   * What is not acknowledged when the run ends is in doubt: it may be stored or not, but never twice.
   *
   * @return false when the run ended first
   */
  private boolean delivered(List<Map<String, Object>> batch) {
    return untilStopped(() -> offered(batch));
  }

  /** Consent is given before the cart, and waited for until it stands on the log. */
  private boolean consented(String userId) {
    return untilStopped(() -> api.lookup("userId", userId)
        .filter(customer -> isOnTheLog(customer) || consents(customer, userId)).isPresent());
  }

  /** @return false: whether it has come to the log is seen the next time */
  private boolean consents(String customer, String userId) {
    api.put("/api/v1/customers/" + customer + "/consents", JsonMapper.shared().valueToTree(Map.of("channel", "email",
        "purpose", "marketing", "status", "granted", "endpoint", address(userId))));
    return false;
  }

  private boolean isOnTheLog(String customer) {
    return api.timeline(customer).stream().anyMatch(item -> item.path("name").asString("").equals("Consent Updated"));
  }

  private boolean untilStopped(BooleanSupplier attempt) {
    do {
      try {
        if (attempt.getAsBoolean()) {
          return true;
        }
      } catch (IllegalStateException noAnswer) {
        // once more
      }
    } while (!pauseEnded());
    return false;
  }

  private boolean offered(List<Map<String, Object>> batch) {
    try {
      Api.Reply reply = api.collect(batch);
      if (!reply.ok()) {
        return refusedForGood(reply);
      }
      acknowledge(batch, reply);
      return true;
    } catch (IOException noAnswer) {
      return false;
    }
  }

  private static boolean refusedForGood(Api.Reply reply) {
    if (reply.status() == 429 || reply.status() >= 500) {
      return false;
    }
    throw new AssertionError("The server refused a good batch: " + reply);
  }

  private void acknowledge(List<Map<String, Object>> batch, Api.Reply reply) {
    Set<Integer> rejected = new HashSet<>();
    reply.body().path("rejected").forEach(one -> rejected.add(one.get("index").asInt()));
    for (int i = 0; i < batch.size(); i++) {
      if (!rejected.contains(i)) {
        acknowledge(batch.get(i));
      }
    }
  }

  private void acknowledge(Map<String, Object> event) {
    String userId = String.valueOf(event.get("userId"));
    tally.acknowledge(userId, String.valueOf(event.get("messageId")));
    if ("Product Added".equals(event.get("event"))) {
      tally.leftACart(address(userId));
    }
  }

  private List<Map<String, Object>> filled(List<Map<String, Object>> batch) {
    while (batch.size() < EVENTS) {
      int number = batch.size();
      batch.add(Map.of("type", "track", "event", "Product Viewed", "userId", name + "-" + number % PEOPLE, "messageId",
          name + "-" + batches + "-" + number, "properties", Map.of("product_id", "kettle")));
    }
    return batch;
  }

  private static Map<String, Object> identify(String userId) {
    return Map.of("type", "identify", "userId", userId, "messageId", userId + "-identify", "traits",
        Map.of("email", address(userId), "name", "김지은"));
  }

  private static Map<String, Object> productAdded(String userId) {
    return Map.of("type", "track", "event", "Product Added", "userId", userId, "messageId", userId + "-added",
        "properties",
        Map.of("cart_id", userId + "-cart", "product_id", "kettle", "price", 39000, "currency", "KRW"));
  }

  private static String address(String userId) {
    return userId + "@example.com";
  }

  private boolean pauseEnded() {
    try {
      return stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
