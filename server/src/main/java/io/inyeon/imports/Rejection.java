package io.inyeon.imports;

/** A line that was not taken, and why; never its value. */
record Rejection(long line, int record, String field, String code, String reason) {}
