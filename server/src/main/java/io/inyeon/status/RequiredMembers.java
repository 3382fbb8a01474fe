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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of a record's members which are always there: all that are not marked {@link Nullable}. Whoever generates types from the
 * document need not ask for each whether it is missing.
 */
@Component
class RequiredMembers implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
      Iterator<ModelConverter> chain) {
    @Nullable
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && described.isRecord() && described.getName().startsWith("io.inyeon.")) {
      require(schema, described, context);
    }
    return schema;
  }

  private static void require(Schema<?> schema, Class<?> described, ModelConverterContext context) {
    List<String> required = Arrays.stream(described.getRecordComponents())
        .filter(member -> !member.getAnnotatedType().isAnnotationPresent(Nullable.class)).map(RecordComponent::getName)
        .toList();
    @Nullable
    Schema<?> defined = schema.get$ref() == null
        ? schema
        : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
    if (defined != null && !required.isEmpty()) {
      defined.setRequired(required);
    }
  }
}
