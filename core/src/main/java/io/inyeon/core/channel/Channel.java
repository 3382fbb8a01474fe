package io.inyeon.core.channel;

import java.util.Set;

/**
 * One way to reach a customer. An adapter talks to its provider and to nothing else: it never touches the database and
 * never decides whether a message may go.
 *
 * <p>{@link #send} answers with an {@link Outcome}; it throws nothing for what the network or the provider does.
 */
public interface Channel<M extends OutboundMessage> {
  Set<Capability> capabilities();

  /** Blocks until the provider has answered or a time-out has passed. Safe to call from many threads. */
  Outcome send(IdempotencyKey key, M message);
}
