package io.inyeon.customer;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that the database has written, to be passed on as it is. */
public record JsonText(@JsonValue @JsonRawValue String text) {}
