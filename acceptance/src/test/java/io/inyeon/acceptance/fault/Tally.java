package io.inyeon.acceptance.fault;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the callers know: who they wrote about, what was acknowledged, and who left a cart behind. */
final class Tally {
  private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> carts = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();

  void acknowledge(String userId, String messageId) {
    acknowledged.computeIfAbsent(userId, _ -> ConcurrentHashMap.newKeySet()).add(messageId);
    count.incrementAndGet();
  }

  void leftACart(String address) {
    carts.add(address);
  }

  long count() {
    return count.get();
  }

  /** The acknowledged message ids of each person. */
  Map<String, Set<String>> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** The addresses to which exactly one mail is due. */
  Set<String> carts() {
    return Set.copyOf(carts);
  }
}
