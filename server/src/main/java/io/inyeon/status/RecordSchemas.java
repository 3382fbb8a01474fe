package io.inyeon.status;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members of a record are always there, unless they are marked as nullable: clients are told so, and need not doubt. */
@Component
class RecordSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
      Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (resolved != null && raw.isRecord()) {
      require(resolved.get$ref() == null ? resolved : defined(resolved.get$ref(), context), raw);
    }
    return resolved;
  }

  private static @Nullable Schema<?> defined(String reference, ModelConverterContext context) {
    return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void require(@Nullable Schema<?> schema, Class<?> raw) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    Map<String, ?> properties = schema.getProperties();
    List<String> required = Arrays.stream(raw.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName).filter(properties::containsKey).toList();
    schema.setRequired(required);
  }
}
