package io.inyeon.live;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.live.Observer.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks once a second while anybody looks on, and tells all of them the same bytes; else it rests. */
@Component
class Watchers extends BackgroundLoop {
  private static final Duration EVERY = Duration.ofSeconds(1);
  /** Ends before the web server, which waits for requests that are under way. */
  private static final int PHASE = Integer.MAX_VALUE;
  static final int MOST = 1_000;

  private final Observer observer;
  private final JsonMapper json;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private boolean looking;

  Watchers(Observer observer, JsonMapper json) {
    super(PHASE);
    this.observer = observer;
    this.json = json;
  }

  /** @return false when there are as many as may be */
  boolean add(Watcher watcher) {
    if (watchers.size() >= MOST || !isRunning()) {
      return false;
    }
    watchers.add(watcher);
    wake();
    return true;
  }

  void remove(Watcher watcher) {
    watchers.remove(watcher);
  }

  int count() {
    return watchers.size();
  }

  @Override
  protected Loop begin() {
    return Loop.start("live", EVERY, EVERY, this::pass);
  }

  private boolean pass() {
    if (watchers.isEmpty()) {
      looking = false;
      return false;
    }
    if (!looking) {
      observer.begin();
      looking = true;
    }
    tell(observer.look());
    wake(); // somebody looks on: the loop is not quiet
    return false;
  }

  private void tell(Seen seen) {
    byte[] pulse = event("pulse", json.writeValueAsString(seen.pulse()));
    byte[] touched = event("touched", "{}");
    for (Watcher watcher : watchers) {
      watcher.tell(pulse);
      if (watcher.concerns(seen.touched())) {
        watcher.tell(touched);
      }
    }
  }

  private static byte[] event(String name, String data) {
    return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void ended() {
    watchers.forEach(Watcher::end);
  }
}
