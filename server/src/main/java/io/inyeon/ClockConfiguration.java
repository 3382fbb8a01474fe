package io.inyeon;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock's home: the only place that reads the wall clock. Everything else is given an {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  @ConditionalOnMissingBean(InstantSource.class)
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
