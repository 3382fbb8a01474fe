package io.inyeon.core.channel;

/** What a message is, by its content and not by its sender's word. The later ones are bound by more rules. */
public enum MessageClass {
  /** Answers something that the customer did: a receipt. Needs an approved template. */
  TRANSACTIONAL,
  /** The law asks for it: the notice of a consent's result. Needs an approved template. */
  LEGAL,
  /** About a service that the customer has, and selling nothing. */
  SERVICE,
  /** Everything else. */
  MARKETING;

  /** Whether somebody has to have approved the content: it reaches people who have refused. */
  public boolean needsApproval() {
    return this == TRANSACTIONAL || this == LEGAL;
  }
}
