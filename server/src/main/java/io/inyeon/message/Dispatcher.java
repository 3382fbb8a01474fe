package io.inyeon.message;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.channel.Channel;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.IdempotencyKey;
import io.inyeon.core.channel.Outcome;
import io.inyeon.log.Signals;
import io.inyeon.message.Renderer.RenderingFailed;
import io.inyeon.sending.EmergencyStop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hands messages over, a window at a time. After a kill at most a window's worth is unknown.
 *
 * <p>An outcome that the database could not take is kept and written first thing in the next pass.
 */
@Component
class Dispatcher extends BackgroundLoop {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  static final int WINDOW = 16;
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Dispatch dispatch;
  private final EmergencyStop stop;
  private final Renderer renderer;
  private final Signals signals;
  private final @Nullable Channel<EmailMessage> email;
  private final String from;
  private final Map<Message, Outcome> unwritten = new ConcurrentHashMap<>();
  private final AtomicInteger inFlight;

  Dispatcher(Dispatch dispatch, EmergencyStop stop, Renderer renderer, Signals signals,
      EmailProvider provider, MeterRegistry meters) {
    super(Phases.DISPATCH);
    inFlight = meters.gauge("inyeon.messages.in.flight", new AtomicInteger());
    this.dispatch = dispatch;
    this.stop = stop;
    this.renderer = renderer;
    this.signals = signals;
    email = provider.channel().orElse(null);
    from = provider.from();
  }

  @Override
  protected Loop begin() {
    if (email == null) {
      LOG.info("No INYEON_SMTP_URL is set: e-mails stay queued until there is one");
    }
    signals.on(Signals.Topic.MESSAGES, this::wake);
    return Loop.start("dispatcher", LOOK, Duration.ZERO, this::pass);
  }

  private boolean pass() {
    writeDown();
    dispatch.recover();
    if (email == null || stop.isInForce()) {
      return false;
    }
    List<Message> claimed = dispatch.claim(WINDOW);
    if (!claimed.isEmpty()) {
      hand(dispatch.submit(render(claimed)), email);
      writeDown();
    }
    return claimed.size() == WINDOW;
  }

  private List<Submission> render(List<Message> claimed) {
    List<Submission> ready = new ArrayList<>();
    for (Message message : claimed) {
      try {
        ready.add(new Submission(message, renderer.render(message, from)));
      } catch (RenderingFailed e) {
        unwritten.put(message, new Outcome.Rejected("template", String.valueOf(e.getMessage()), Outcome.Fault.MESSAGE));
      } catch (IllegalStateException | IllegalArgumentException e) {
        LOG.error("message {} cannot be rendered", message.id(), e);
        unwritten.put(message,
            new Outcome.Rejected("content", "the message has no content any more", Outcome.Fault.MESSAGE));
      }
    }
    return ready;
  }

  private void hand(List<Submission> submissions, Channel<EmailMessage> channel) {
    inFlight.set(submissions.size());
    try (ExecutorService parallel = Executors.newVirtualThreadPerTaskExecutor()) {
      submissions
          .forEach(
              submission -> parallel.execute(() -> unwritten.put(submission.message(), send(channel, submission))));
    } finally {
      inFlight.set(0);
    }
  }

  /** A channel throws nothing for what the network does; if it does throw, nobody can tell what has happened. */
  private Outcome send(Channel<EmailMessage> channel, Submission submission) {
    try {
      if (stop.isInForce()) { // pulled since this was let through, perhaps long ago: a process may have stood still
        return new Outcome.Retry("stopped", "sending is stopped", Optional.empty());
      }
    } catch (DataAccessException e) {
      return new Outcome.Retry("database", "whether sending is stopped cannot be told", Optional.empty());
    }
    try {
      return channel.send(new IdempotencyKey(submission.message().id()), submission.content());
    } catch (RuntimeException e) {
      LOG.error("the e-mail channel broke", e);
      return new Outcome.Unknown("the channel broke: " + e.getClass().getSimpleName());
    }
  }

  private void writeDown() {
    if (!unwritten.isEmpty()) {
      Map<Message, Outcome> outcomes = Map.copyOf(unwritten);
      dispatch.record(outcomes);
      unwritten.keySet().removeAll(outcomes.keySet());
    }
  }
}
