package io.inyeon.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the servlet container leads with what went wrong outside of all methods; whoever asks for the address itself finds nothing there. */
@RestController
@Hidden
class UnhandledError implements ErrorController {
  @RequestMapping("/error")
  ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(code -> Optional.ofNullable(HttpStatus.resolve((Integer) code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR))
        .orElse(HttpStatus.NOT_FOUND);
    Problem problem = new Problem(status, status.name().toLowerCase(Locale.ROOT), status.getReasonPhrase() + ".");
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.body());
  }
}
