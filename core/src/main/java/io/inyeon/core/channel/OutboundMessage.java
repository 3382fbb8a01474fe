package io.inyeon.core.channel;

/** A rendered message, addressed and ready to go. */
public sealed interface OutboundMessage permits EmailMessage {
  /** Where it goes, in the channel's own form of address. */
  String to();
}
