package io.inyeon.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code /docs}: the OpenAPI document as a page, by Swagger UI from our own class path: no other host is asked. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebMvcConfigurer {
  private static final ClassPathResource ABOUT = new ClassPathResource(
      "META-INF/maven/org.webjars/swagger-ui/pom.properties");

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/docs").setViewName("forward:/docs.html");
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
