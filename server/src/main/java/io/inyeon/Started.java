package io.inyeon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far, closed in the opposite order, once, whether the start came to its end or not. */
final class Started implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Started.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /** Keeps the part; when the process is already stopping, closes it at once and ends this start. */
  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (closed) {
      closeParts();
      throw new IllegalStateException("Stopped while starting");
    }
    return part;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized <T> Optional<T> find(Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public synchronized void close() {
    closed = true;
    closeParts();
  }

  private void closeParts() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) { // the parts below must be closed too
        log.error("{} did not close: {}", part.getClass().getSimpleName(), e.getMessage());
      }
    }
  }
}
