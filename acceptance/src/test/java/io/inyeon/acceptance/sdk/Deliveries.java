package io.inyeon.acceptance.sdk;

import io.inyeon.acceptance.sdk.Sdk.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** What an SDK's callbacks reported. */
final class Deliveries {
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  void succeeded(String type, String messageId) {
    sent.add(new Sent(type.toLowerCase(Locale.ROOT), messageId));
  }

  void failed(Throwable reason) {
    failures.add(reason);
  }

  List<Sent> await(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
        .failFast(this::requireNoFailure)
        .until(() -> sent.size() >= count);
    return List.copyOf(sent);
  }

  private void requireNoFailure() {
    if (!failures.isEmpty()) {
      throw new AssertionError("The SDK reported a failure", failures.getFirst());
    }
  }
}
