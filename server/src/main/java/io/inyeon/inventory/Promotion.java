package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says what a message promotes now, where that has gone on changing since its run began. Filled by the modules that know. */
public interface Promotion {
  /**
   * @param event the properties of the event that started the run
   * @return empty when this is not for this module to say
   */
  Optional<Set<Sku>> of(JsonNode event);
}
