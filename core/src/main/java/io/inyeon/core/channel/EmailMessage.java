package io.inyeon.core.channel;

import java.net.URI;
import java.util.Optional;

/**
 * A multipart e-mail (RFC 2046 {@code multipart/alternative}: text first, HTML second).
 *
 * @param from an RFC 5322 mailbox, with a display name or without
 * @param to the bare address
 * @param language BCP 47 tag of the content
 * @param unsubscribe present on everything that may be refused; becomes {@code List-Unsubscribe} and
 *     {@code List-Unsubscribe-Post} (RFC 8058)
 */
public record EmailMessage(String from, String to, String subject, String text, String html, String language,
    Optional<URI> unsubscribe) implements OutboundMessage {}
