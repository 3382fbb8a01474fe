package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.engine.Effect;
import java.util.List;

/**
 * Acts on effects, in the transaction that saves the states which asked for them: by writing rows, never by reaching out.
 *
 * <p>Declared here and filled by the modules that act (decision, message, journey).
 */
public interface EffectHandler {
  /** Takes the effects it knows and passes over the others. */
  void handle(List<Asked> effects);

  /** An effect, and whose state asked for it. */
  record Asked(int partition, CustomerId customer, Effect effect) {}
}
