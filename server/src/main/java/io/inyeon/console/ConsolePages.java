package io.inyeon.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /console}, where {@code /} leads: one page, which shows what its address says; so every address below it that is no file is answered with that
 * page. Its scripts and styles carry a hash of their content in their names and are kept by browsers for a year.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
  private static final ClassPathResource PAGE = new ClassPathResource("META-INF/resources/console/index.html");
  /** Styles may stand in elements, where the component library puts what depends on the theme; scripts may not. */
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
      + "connect-src 'self'; font-src 'self'; img-src 'self' data: https:; frame-src 'self'; manifest-src 'self'; "
      + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/console/assets/**")
        .addResourceLocations("classpath:/META-INF/resources/console/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  /** Whoever serves something else there, as the demonstration does, comes before. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/console/");
  }

  @Bean
  RouterFunction<ServerResponse> consoleRoutes() {
    return RouterFunctions.route().GET("/console", ConsolePages::page).GET("/console/", ConsolePages::page)
        .GET("/console/{*rest}", request -> !request.pathVariable("rest").startsWith("/assets/")
            && !request.pathVariable("rest").equals("/enter"), ConsolePages::page)
        .build();
  }

  private static ServerResponse page(ServerRequest request) {
    if (!PAGE.exists()) {
      return ServerResponse.notFound().build();
    }
    return ServerResponse.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache()).header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin").body(PAGE);
  }
}
