package io.inyeon.access.staff;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before everything that answers. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {
  private final Gate gate;

  GateConfiguration(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE);
  }
}
