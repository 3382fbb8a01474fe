package io.inyeon.access;

import io.inyeon.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets only server keys to the API. */
@Component
class ServerKeyFilter extends OncePerRequestFilter {
  private final ApiKeys keys;
  private final JsonMapper json;

  ServerKeyFilter(ApiKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller = keys.caller(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (caller.filter(Caller::isTrusted).isPresent()) {
      chain.doFilter(request, response);
    } else {
      refuse(response, caller.isPresent()
          ? new Problem(HttpStatus.FORBIDDEN, "server_key_needed",
              "A write key may only send events; use a server key.")
          : new Problem(HttpStatus.UNAUTHORIZED, "unknown_key", "Send a server key: Authorization: Bearer KEY."));
    }
  }

  private void refuse(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
  }
}
