package io.inyeon.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page shows, and whoever watches it. A new watcher is told all of it, then each change; one that cannot keep up is
 * let go, and comes again by itself.
 */
final class Live implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_BEHIND = 2_000;

  /** Keeps the latest of what comes one by one. */
  private record Kept(int most, Deque<Object> items) {
    void add(Object item) {
      items.addLast(item);
      if (items.size() > most) {
        items.removeFirst();
      }
    }
  }

  private record Line(String name, String data) {}

  private final Map<String, Kept> kept = Map.of("event", new Kept(300, new ArrayDeque<>()), "mail",
      new Kept(100, new ArrayDeque<>()));
  private final Map<String, Object> latest = new LinkedHashMap<>();
  private final Set<BlockingQueue<Line>> watchers = new HashSet<>();
  private boolean closed;

  /** One more of its kind: an event, a mail. */
  synchronized void add(String name, Object item) {
    java.util.Objects.requireNonNull(kept.get(name), name).add(item);
    tell(new Line(name, JSON.writeValueAsString(item)));
  }

  /** How it is now: the clock, the customers. */
  synchronized void set(String name, Object value) {
    if (!value.equals(latest.put(name, value))) {
      tell(new Line(name, JSON.writeValueAsString(value)));
    }
  }

  /** How it is now; empty before anybody said. */
  synchronized Optional<Object> latest(String name) {
    return Optional.ofNullable(latest.get(name));
  }

  ServerResponse watch() {
    return ServerResponse.sse(builder -> Thread.ofVirtual().name("watcher").start(() -> serve(builder)), Duration.ZERO);
  }

  @Override
  public synchronized void close() {
    closed = true;
    tell(new Line("bye", "{}"));
  }

  private void tell(Line line) {
    watchers.removeIf(watcher -> !watcher.offer(line));
  }

  private synchronized BlockingQueue<Line> enter() {
    BlockingQueue<Line> queue = new ArrayBlockingQueue<>(MOST_BEHIND);
    Map<String, Object> everything = new LinkedHashMap<>(latest);
    kept.forEach((name, list) -> everything.put(name + "s", new ArrayList<>(list.items())));
    queue.add(new Line("everything", JSON.writeValueAsString(everything)));
    if (closed) {
      queue.add(new Line("bye", "{}"));
    }
    watchers.add(queue);
    return queue;
  }

  private void serve(SseBuilder builder) {
    BlockingQueue<Line> queue = enter();
    try {
      for (Line line = queue.take(); !line.name().equals("bye") && isWatching(queue); line = queue.take()) {
        builder.event(line.name()).data(line.data());
      }
      builder.complete();
    } catch (IOException gone) {
      builder.error(gone);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      builder.complete();
    } finally {
      leave(queue);
    }
  }

  private synchronized boolean isWatching(BlockingQueue<Line> queue) {
    return watchers.contains(queue);
  }

  private synchronized void leave(BlockingQueue<Line> queue) {
    watchers.remove(queue);
  }
}
