package io.inyeon;

import io.inyeon.access.OfficeClock;
import io.inyeon.settings.Settings;
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

  /** The demonstration moves its customers' time, and leaves alone that of whoever looks on. */
  @Bean
  OfficeClock officeClock(InstantSource clock, Settings settings) {
    return new OfficeClock(settings.demo() ? Clock.systemUTC() : clock);
  }
}
