package io.inyeon.core.identity;

/** One name by which somebody is known, in normal form (e-mail in lower case, phone as E.164). */
public record Identifier(Namespace namespace, String value) {}
