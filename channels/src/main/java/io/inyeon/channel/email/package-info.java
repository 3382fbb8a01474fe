/**
 * E-mail over SMTP submission (RFC 5321, RFC 6409). {@link io.inyeon.channel.email.SmtpChannel} is the way in; the rest
 * renders the message, holds the dialogue, and reads what the server's replies mean.
 */
@NullMarked
package io.inyeon.channel.email;

import org.jspecify.annotations.NullMarked;
