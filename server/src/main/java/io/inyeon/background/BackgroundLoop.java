package io.inyeon.background;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** A loop that lasts as long as the process: it begins and ends in its phase. */
public abstract class BackgroundLoop implements SmartLifecycle {
  private final int phase;
  private volatile @Nullable Loop loop;

  /** @param phase one of {@link Phases} */
  protected BackgroundLoop(int phase) {
    this.phase = phase;
  }

  /** Starts the loop. */
  protected abstract Loop begin();

  /** Called when the loop has ended. */
  protected void ended() {
  }

  /** There is work. Heard only while it runs. */
  public final void wake() {
    Loop running = loop;
    if (running != null) {
      running.wake();
    }
  }

  @Override
  public final void start() {
    loop = begin();
  }

  @Override
  public final void stop() {
    Loop running = loop;
    if (running != null) {
      running.stop();
      loop = null;
      ended();
    }
  }

  @Override
  public final boolean isRunning() {
    return loop != null;
  }

  @Override
  public final int getPhase() {
    return phase;
  }
}
