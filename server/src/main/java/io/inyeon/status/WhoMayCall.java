package io.inyeon.status;

import io.inyeon.access.Allowed;
import io.inyeon.access.Open;
import io.inyeon.access.Role;
import io.inyeon.access.Scope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says at each operation of the API with what it may be called, by whose roles and with which scope of a key. */
@Component
class WhoMayCall implements GlobalOperationCustomizer {
  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    @Nullable
    Allowed allowed = method.getMethodAnnotation(Allowed.class);
    if (method.hasMethodAnnotation(Open.class)) {
      operation.setSecurity(List.of());
    } else if (allowed != null) {
      operation.setSecurity(security(allowed));
      operation.addExtension("x-roles", Stream.concat(Stream.of(Role.ADMINISTRATOR), Arrays.stream(allowed.value()))
          .map(Role::word).toList());
      operation.addExtension("x-key-scopes", Arrays.stream(allowed.keys()).map(Scope::word).toList());
    }
    return operation;
  }

  private static List<SecurityRequirement> security(Allowed allowed) {
    List<SecurityRequirement> security = new ArrayList<>();
    if (allowed.keys().length > 0) {
      security.add(new SecurityRequirement().addList("serverKey"));
    }
    security.add(new SecurityRequirement().addList("session"));
    return security;
  }
}
