package io.inyeon.collect;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Hands out the browser SDK: under its own name, where it changes with the server, and under one that carries its digest,
 * which browsers may keep for ever. Segment's snippet finds it at its own address, too.
 */
@Configuration(proxyBeanMethods = false)
class SdkFiles implements WebMvcConfigurer {
  private static final String PLACE = "classpath:/META-INF/resources/sdk/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl soon = CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic()
        .staleWhileRevalidate(Duration.ofDays(1));
    add(registry, "/sdk/*", soon);
    add(registry, "/sdk/inyeon-*.js", CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  private static void add(ResourceHandlerRegistry registry, String path, CacheControl cache) {
    registry.addResourceHandler(path).addResourceLocations(PLACE).setCacheControl(cache).resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }

  /** Whoever loads it as a module, or checks its digest, needs leave. */
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/sdk/*").allowedOrigins("*").allowedMethods("GET");
    registry.addMapping("/analytics.js/**").allowedOrigins("*").allowedMethods("GET");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/analytics.js/v1/{key}/analytics.min.js").setViewName("forward:/sdk/inyeon.js");
    registry.addViewController("/analytics.js/v1/{key}/analytics.js").setViewName("forward:/sdk/inyeon.js");
  }
}
