package io.inyeon.access.staff;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;

import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import io.inyeon.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What one may do, as the gate would decide it: pages leave out the buttons that would only be refused, and need no list of
 * their own of who may what.
 */
@RestController
@Tag(name = "Session")
class PermissionController {
  /** @param items methods and addresses, such as {@code PUT /api/v1/policy} */
  record Permissions(List<String> items) {}

  private final CurrentActor current;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  PermissionController(CurrentActor current, ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.current = current;
    this.mappings = mappings;
  }

  @Operation(summary = "What whoever is signed in may do")
  @GetMapping("/api/v1/permissions")
  @Allowed({MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER})
  Permissions get() {
    Role role = current.user().role();
    return new Permissions(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> mayCall(role, entry.getValue())).flatMap(PermissionController::addresses).distinct().sorted()
        .toList());
  }

  private static boolean mayCall(Role role, HandlerMethod method) {
    Allowed allowed = method.getMethodAnnotation(Allowed.class);
    return allowed != null && Gate.isAllowed(role, allowed);
  }

  private static Stream<String> addresses(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    return entry.getKey().getPatternValues().stream().flatMap(pattern -> entry.getKey().getMethodsCondition()
        .getMethods().stream().map(method -> method.name() + " " + pattern));
  }
}
