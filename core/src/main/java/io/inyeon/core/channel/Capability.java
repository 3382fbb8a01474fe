package io.inyeon.core.channel;

/** What an adapter declares; the contract kit runs the cases that belong to it, and checks that a gap is a gap. */
public enum Capability {
  /** The provider drops a second submission with the same {@link IdempotencyKey}. */
  IDEMPOTENT
}
