package io.inyeon.channel.email;

/** What the server is told before the content: bare addresses, ready for the wire, and the content's Message-ID. */
record Envelope(String from, String to, String messageId) {}
