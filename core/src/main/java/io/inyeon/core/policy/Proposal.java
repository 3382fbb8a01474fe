package io.inyeon.core.policy;

import io.inyeon.core.Holdout;
import io.inyeon.core.channel.MessageTerms;
import java.util.Optional;

/**
 * A message that somebody would like to send.
 *
 * @param journey that wants it
 * @param priority 0 to 100
 * @param holdout of the journey
 */
public record Proposal(String channel, MessageTerms terms, String journey, int priority, Optional<Holdout> holdout) {}
