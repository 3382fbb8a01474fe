package io.inyeon.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure into a problem document; what is our fault gets a reference, and its details only the log. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> problem(Problem problem) {
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> mistyped(MethodArgumentTypeMismatchException e) {
    return answer(Problem.badRequest("wrong_type", "The parameter " + e.getName() + " has the wrong form.")
        .with("field", e.getName()));
  }

  /** What the caller sent cannot be stored or looked for: a NUL, half a character, a number beyond all bounds. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unstorable(DataIntegrityViolationException e) {
    LOG.warn("a request could not be stored: {}", e.getClass().getSimpleName());
    return answer(Problem.badRequest("invalid_value", "The request holds a value that cannot be stored."));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<Map<String, Object>> database(RuntimeException e) {
    LOG.warn("the database did not answer a request: {}", e.getClass().getSimpleName());
    Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "database_unavailable",
        "The database did not answer in time; try again.");
    return ResponseEntity.status(problem.status()).header(HttpHeaders.RETRY_AFTER, "1")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.body());
  }

  /** The database answered, and would have nothing of what we asked: no second try mends that. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> statement(InvalidDataAccessResourceUsageException e) {
    return fault(e);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> fault(RuntimeException e) {
    String reference = UUID.randomUUID().toString();
    LOG.error("fault {}", reference, e);
    return answer(new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal_error",
        "Something broke on our side; give the reference to whoever runs this server.").with("reference", reference));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers,
      HttpStatusCode status, WebRequest request) {
    Problem problem = UnreadableBody.problem(e);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.body());
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException e,
      HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name = e.getParameterName();
    Problem problem = Problem.badRequest("required", "The parameter " + name + " is needed here.").with("field", name);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.body());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body, HttpHeaders headers,
      HttpStatusCode status, WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    Problem problem = new Problem(known, known.name().toLowerCase(java.util.Locale.ROOT),
        known.getReasonPhrase() + ".");
    return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.body());
  }

  private static ResponseEntity<Map<String, Object>> answer(Problem problem) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    problem.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER,
        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()))));
    return answer.body(problem.body());
  }
}
