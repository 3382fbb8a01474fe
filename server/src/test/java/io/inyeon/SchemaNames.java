package io.inyeon;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Under which name each record that endpoints take or answer stands in the document. */
final class SchemaNames {
  private final Set<Class<?>> records = new LinkedHashSet<>();

  /** The records by their schema's name: two of one name would silently become one. */
  static Map<String, Set<String>> of(Stream<HandlerMethod> endpoints) {
    SchemaNames names = new SchemaNames();
    endpoints.map(HandlerMethod::getMethod).forEach(method -> {
      names.visit(method.getGenericReturnType());
      Arrays.stream(method.getParameters()).filter(one -> one.isAnnotationPresent(RequestBody.class))
          .map(Parameter::getParameterizedType).forEach(names::visit);
    });
    Map<String, Set<String>> byName = new TreeMap<>();
    names.records.stream().filter(record -> record.getTypeParameters().length == 0)
        .forEach(record -> byName.computeIfAbsent(name(record), any -> new TreeSet<>()).add(record.getName()));
    return byName;
  }

  private void visit(Type type) {
    if (type instanceof ParameterizedType generic) {
      visit(generic.getRawType());
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
    } else if (type instanceof Class<?> one && one.isRecord() && one.getName().startsWith("io.inyeon.")
        && records.add(one)) {
      Arrays.stream(one.getRecordComponents()).map(RecordComponent::getGenericType).forEach(this::visit);
    }
  }

  private static String name(Class<?> record) {
    Schema named = record.getAnnotation(Schema.class);
    return named == null || named.name().isEmpty() ? record.getSimpleName() : named.name();
  }
}
