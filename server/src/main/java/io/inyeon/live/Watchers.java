package io.inyeon.live;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.core.ProfileId;
import io.inyeon.live.Observer.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks once a second while anybody looks on, and tells all of them the same bytes; else it rests. */
@Component
class Watchers extends BackgroundLoop {
  private static final Duration EVERY = Duration.ofSeconds(1);
  /** Ends before the web server, which waits for requests that are under way. */
  private static final int PHASE = Integer.MAX_VALUE;
  static final int MOST = 1_000;
  /** Nobody alone keeps all others from looking on. */
  static final int MOST_OF_ONE = MOST / 4;

  private final Observer observer;
  private final JsonMapper json;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private boolean looking;

  Watchers(Observer observer, JsonMapper json) {
    super(PHASE);
    this.observer = observer;
    this.json = json;
  }

  /** @return false when there are as many as may be, in all or of this one */
  boolean add(Watcher watcher) {
    if (watchers.size() >= MOST || of(watcher.who()) >= MOST_OF_ONE || !isRunning()) {
      return false;
    }
    watchers.add(watcher);
    if (!isRunning()) { // it ended meanwhile, and may have overlooked this one
      watcher.end();
    }
    wake();
    return true;
  }

  void remove(Watcher watcher) {
    watchers.remove(watcher);
  }

  private long of(UUID who) {
    return watchers.stream().filter(watcher -> watcher.who().equals(who)).count();
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
    tell(observer.look(watched()));
    wake(); // somebody looks on: the loop is not quiet
    return false;
  }

  private Set<ProfileId> watched() {
    return watchers.stream().flatMap(watcher -> watcher.of().stream()).collect(Collectors.toSet());
  }

  private void tell(Seen seen) {
    byte[] whole = pulse(seen.pulse());
    byte[] counts = pulse(seen.pulse().withoutPeople());
    for (Watcher watcher : watchers) {
      watcher.tell(watcher.seesCustomers() ? whole : counts, watcher.of().filter(seen.touched()::contains).isPresent());
    }
  }

  private byte[] pulse(Pulse pulse) {
    return ("event: pulse\ndata: " + json.writeValueAsString(pulse) + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void ended() {
    watchers.forEach(Watcher::end);
  }
}
