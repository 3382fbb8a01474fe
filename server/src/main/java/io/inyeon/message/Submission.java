package io.inyeon.message;

import io.inyeon.core.channel.EmailMessage;

/** A message with its content, ready to be handed over. */
record Submission(Message message, EmailMessage content) {}
