package io.inyeon;

import org.springframework.context.support.GenericApplicationContext;

/** Adds beans before the server's own are made; a clock of its own, say. The demonstration and tests use it. */
@FunctionalInterface
public interface Customiser {
  void customise(GenericApplicationContext context);
}
