package io.inyeon.core.rule;

/** What a question remembers of an event. */
public record Noted(Question question, Occurrence occurrence) {}
