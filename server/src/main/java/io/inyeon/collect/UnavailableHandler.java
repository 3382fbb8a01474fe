package io.inyeon.collect;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says to whoever sends events when to come again. */
@RestControllerAdvice(basePackageClasses = UnavailableHandler.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnavailableHandler {
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unavailable(Unavailable e) {
    return ResponseEntity.status(e.status()).header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(e.body());
  }
}
