package io.inyeon.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code /docs}: the OpenAPI document as a page, by Swagger UI from our own class path: no other host is asked. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebMvcConfigurer {
  private static final ClassPathResource ABOUT = new ClassPathResource(
      "META-INF/maven/org.webjars/swagger-ui/pom.properties");

  /** Swagger UI writes styles into its elements and draws its pictures from data. */
  private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
      + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/docs").setViewName("forward:/docs.html");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Protected()).addPathPatterns("/docs", "/docs.html", "/docs.js", "/docs/**");
  }

  /** The page tries calls out with the reader's own session: it runs no script but its own, and stands in nobody's frame. */
  private static final class Protected implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "same-origin");
      return true;
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/docs/assets/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + version() + "/");
  }

  private static String version() {
    try {
      return PropertiesLoaderUtils.loadProperties(ABOUT).getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
