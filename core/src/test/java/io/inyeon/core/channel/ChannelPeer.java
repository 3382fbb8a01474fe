package io.inyeon.core.channel;

/**
 * The provider at the other end of a channel under test: it shares no code with the adapter, misbehaves when told to,
 * and knows what it took.
 */
public interface ChannelPeer {
  enum Behaviour {
    ACCEPTS,
    /** The recipient does not exist. */
    REFUSES_RECIPIENT,
    /** Not now, perhaps later. */
    REFUSES_FOR_NOW,
    /** Hangs up before it has the whole message. */
    DIES_BEFORE_TAKING,
    /** Takes the whole message and hangs up without an answer. */
    DIES_AFTER_TAKING,
    /** Nobody listens. */
    IS_GONE
  }

  void behaves(Behaviour behaviour);

  /** How many times this message arrived in full and was kept. */
  long taken(IdempotencyKey key);
}
