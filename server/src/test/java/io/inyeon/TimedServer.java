package io.inyeon;

import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server with a database of its own, on a clock that only the test moves. */
public final class TimedServer implements AutoCloseable {
  private final RunningInyeon server;
  private final Caller caller;
  private volatile Instant now;

  /** @param more settings, as environment variables */
  public TimedServer(Path folder, Instant begin, Map<String, String> more) {
    now = begin;
    Map<String, String> environment = new HashMap<>(Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY",
        Caller.WRITE_KEY, "INYEON_SERVER_KEY", Caller.SERVER_KEY));
    environment.putAll(more);
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()), environment).withPort(0);
    server = Inyeon.start(settings, context -> context.registerBean(InstantSource.class, () -> () -> now));
    caller = new Caller(server);
  }

  public TimedServer(Path folder, Instant begin) {
    this(folder, begin, Map.of());
  }

  public Caller caller() {
    return caller;
  }

  public <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  public Instant now() {
    return now;
  }

  /** Everything told before belongs to the time before. */
  public void timePasses(Duration duration) {
    folded();
    now = now.plus(duration);
  }

  /** Waits until the engine has folded all that was told. */
  public void folded() {
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong(1) == 0);
  }

  @Override
  public void close() {
    server.close();
  }
}
