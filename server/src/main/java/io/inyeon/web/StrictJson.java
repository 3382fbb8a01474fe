package io.inyeon.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.cbor.JacksonCborHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The API speaks JSON. That states are stored as CBOR makes it no second language of the API, which nobody described.
 *
 * <p>What callers send is read more strictly than what we have written down ourselves: no member of a list or an object of values
 * is null, a fraction is no whole number, and an instant is one of a calendar ({@link CalendarInstant}).
 */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {
  @Override
  public void configureMessageConverters(ServerBuilder builder) {
    builder.configureMessageConvertersList(converters -> {
      converters.removeIf(JacksonCborHttpMessageConverter.class::isInstance);
      converters.replaceAll(StrictJson::strict);
    });
  }

  private static HttpMessageConverter<?> strict(HttpMessageConverter<?> converter) {
    return converter instanceof JacksonJsonHttpMessageConverter json
        ? new Strict(strict(json.getMapper()))
        : converter;
  }

  private static JsonMapper strict(JsonMapper mapper) {
    return mapper.rebuild().changeDefaultNullHandling(usual -> usual.withContentNulls(Nulls.FAIL))
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .addModule(new SimpleModule("io.inyeon.web").addDeserializer(Instant.class, new CalendarInstant())).build();
  }

  /** Reads what {@link StorableJson} lets through. */
  private static final class Strict extends JacksonJsonHttpMessageConverter {
    Strict(JsonMapper mapper) {
      super(mapper);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
        throws IOException {
      byte[] body = message.getBody().readAllBytes();
      StorableJson.check(body, charset(message.getHeaders().getContentType()), getMapper());
      return super.read(type, new Read(message.getHeaders(), new ByteArrayInputStream(body)), hints);
    }
  }

  private static Charset charset(@Nullable MediaType type) {
    Charset said = type == null ? null : type.getCharset();
    return said == null ? StandardCharsets.UTF_8 : said;
  }

  /** A body that was looked at. */
  private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return body;
    }
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new InstantParameter());
  }

  /** Without a value it is none. */
  private static final class InstantParameter implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String.class, Instant.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object given, TypeDescriptor from, TypeDescriptor to) {
      return given instanceof String text && !text.isBlank() ? CalendarInstant.read(text) : null;
    }
  }
}
