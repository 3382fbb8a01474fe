package io.inyeon.status;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to each operation what holds for all of its kind: who may call it, and how it refuses. */
@Component
class OpenApiDetails implements OpenApiCustomizer {
  private static final List<SecurityRequirement> WRITE_KEY = List.of(new SecurityRequirement().addList("writeKey"));
  private static final String PROBLEM = "#/components/schemas/Problem";
  /** Called by browsers and mail programs, which have no key; the address itself is the secret where one is needed. */
  private static final Set<String> OPEN = Set.of("/health", "/metrics", "/docs", "/v1/m", "/m", "/console/enter");
  private static final List<String> OPEN_UNDER = List.of("/u/", "/r/", "/v1/projects/", "/hooks/");

  @Override
  public void customise(OpenAPI document) {
    document.getComponents().addSchemas("Problem", problem());
    document.getPaths().forEach((path, item) -> {
      item.readOperations().forEach(operation -> complete(path, operation));
      if (item.getPost() != null && item.getPost().getSecurity().equals(WRITE_KEY)) {
        collects(item.getPost());
      }
    });
  }

  private static void complete(String path, Operation operation) {
    boolean isApi = path.startsWith("/api/");
    if (!isApi) { // of the API the gate's rules tell
      boolean isOpen = OPEN.contains(path) || OPEN_UNDER.stream().anyMatch(path::startsWith);
      operation.setSecurity(isOpen ? List.of() : WRITE_KEY);
    }
    boolean isOpen = operation.getSecurity().isEmpty();
    refuses(operation, "default", "Any other refusal or fault");
    if (!isOpen) {
      refuses(operation, "401", "No key or session, or an unknown one");
    }
    if (isApi) {
      refuses(operation, "403", "Not with this role or key, or without the X-CSRF-Token of the session");
    }
    if (operation.getRequestBody() != null || hasParameterIn("query", operation)) {
      refuses(operation, "400", "Something in the request is wrong; `code` and `field` say what");
    }
    if (hasParameterIn("path", operation)) {
      refuses(operation, "404", "There is no such thing");
    }
    plain(operation);
  }

  private static boolean hasParameterIn(String place, Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(parameter -> place.equals(parameter.getIn()));
  }

  private static void collects(Operation operation) {
    operation.setRequestBody(new RequestBody().required(true).description("JSON, also gzipped; 500 KB at most")
        .content(json(new ObjectSchema())));
    refuses(operation, "400", "No event could be taken; `rejected` lists index, field and code");
    refuses(operation, "503", "Not now; sending again after the seconds in Retry-After is safe")
        .addHeaderObject("Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
  }

  /** A document that is read as a tree has no class whose members would say anything. */
  private static void plain(Operation operation) {
    if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
      operation.getRequestBody().getContent().values().stream()
          .filter(type -> type.getSchema() != null && String.valueOf(type.getSchema().get$ref()).endsWith("JsonNode"))
          .forEach(type -> type.setSchema(new ObjectSchema()));
    }
  }

  private static ApiResponse refuses(Operation operation, String status, String why) {
    ApiResponse response = new ApiResponse().description(why).content(
        new Content().addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    operation.getResponses().addApiResponse(status, response);
    return response;
  }

  private static Content json(Schema<?> schema) {
    return new Content().addMediaType("application/json", new MediaType().schema(schema));
  }

  /** RFC 9457, with a stable code. */
  private static Schema<?> problem() {
    ObjectSchema problem = new ObjectSchema();
    problem.setDescription("A problem document (RFC 9457)");
    problem.setRequired(List.of("status", "code", "detail"));
    problem.addProperty("type", text("about:blank"));
    problem.addProperty("title", text("What kind of failure"));
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("code", text("Stable, for programs"));
    problem.addProperty("detail", text("For people"));
    problem.addProperty("field", text("Which part of the request"));
    return problem;
  }

  private static Schema<?> text(String description) {
    StringSchema text = new StringSchema();
    text.setDescription(description);
    return text;
  }
}
