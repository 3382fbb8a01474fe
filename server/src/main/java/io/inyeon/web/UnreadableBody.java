package io.inyeon.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;

/** What is wrong with a body that is not what a call expects: the place, when there is one, and never the value, which may be somebody's. */
final class UnreadableBody {
  private UnreadableBody() {
  }

  /** 400: {@code malformed_json}, {@code required} or {@code wrong_type}, the last two with {@code field}. */
  static Problem problem(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof JacksonException found && isAboutAValue(found)) {
      String place = place(found.getPath());
      return (found instanceof InvalidNullException
          ? Problem.badRequest("required", place + ": something is needed here, not null.")
          : Problem.badRequest("wrong_type", place + ": this has the wrong form.")).with("field", place);
    }
    return Problem.badRequest("malformed_json", "The body is not the JSON document that this call expects.");
  }

  /** And not about how the document is written. */
  private static boolean isAboutAValue(JacksonException found) {
    return !found.getPath().isEmpty()
        && (found instanceof DatabindException || found instanceof InputCoercionException);
  }

  /** {@code lines.0.sku} */
  private static String place(List<Reference> path) {
    return path.stream().map(UnreadableBody::step).collect(Collectors.joining("."));
  }

  private static String step(Reference reference) {
    String name = reference.getPropertyName() == null
        ? Integer.toString(reference.getIndex())
        : reference.getPropertyName();
    return StorableJson.told(name);
  }
}
