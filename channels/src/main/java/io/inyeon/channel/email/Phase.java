package io.inyeon.channel.email;

/** How far the dialogue has come: the same silence means something else before the final dot and after it. */
enum Phase {
  /** Greeting, EHLO, STARTTLS, AUTH. */
  CONNECT,
  /** The sender was named. */
  MAIL,
  /** The recipient was named. */
  RCPT,
  /** DATA and the content: the server may not act on what has no end. */
  DATA,
  /** The final dot was begun: from here on the server may have taken the message. */
  END
}
