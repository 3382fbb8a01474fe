package io.inyeon.inventory;

import io.inyeon.core.commerce.Sourcing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From where what is sold is taken. Another bean of this type takes its place. */
@Configuration
class SourcingConfiguration {
  @Bean
  Sourcing sourcing() {
    return Sourcing.ONE_PLACE_ELSE_SPLIT;
  }
}
