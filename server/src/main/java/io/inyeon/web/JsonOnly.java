package io.inyeon.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.cbor.JacksonCborHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API speaks JSON. That states are stored as CBOR makes it no second language of the API, which nobody described. */
@Configuration(proxyBeanMethods = false)
class JsonOnly implements WebMvcConfigurer {
  @Override
  public void configureMessageConverters(ServerBuilder builder) {
    builder.configureMessageConvertersList(
        converters -> converters.removeIf(JacksonCborHttpMessageConverter.class::isInstance));
  }
}
