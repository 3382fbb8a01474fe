package io.inyeon.access.staff;

import io.inyeon.access.Actor;
import io.inyeon.access.Allowed;
import io.inyeon.access.ApiKey;
import io.inyeon.access.ApiKeys;
import io.inyeon.access.Caller;
import io.inyeon.access.CurrentActor;
import io.inyeon.access.Open;
import io.inyeon.access.Presence;
import io.inyeon.access.Role;
import io.inyeon.access.Token;
import io.inyeon.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Decides who passes to what lies below {@code /api/}, by the {@link Allowed} at its method. It asks which method will answer,
 * not how the address was written; and what says nothing about who may call it, nobody may.
 */
@Component
class Gate implements HandlerInterceptor, Presence {
  private static final String API = "/api/";
  private static final long LONGEST_FORM_BYTES = 16 * 1024;

  private final ApiKeys keys;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Forgery forgery;
  private final CurrentActor current;

  Gate(ApiKeys keys, Sessions sessions, SessionCookie cookie, Forgery forgery, CurrentActor current) {
    this.keys = keys;
    this.sessions = sessions;
    this.cookie = cookie;
    this.forgery = forgery;
    this.current = current;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!isApi(request, handler)) {
      return true;
    }
    keepToCaller(response);
    if (CorsUtils.isPreFlightRequest(request)) {
      return true; // no method answers it, and no other site is let in
    }
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Open.class)) {
      forgery.refuseStrangers(request);
      refuseLarge(request);
      return true;
    }
    @Nullable
    Allowed allowed = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
    Actor actor = actor(request, response, allowed);
    if (!(handler instanceof ResourceHttpRequestHandler)) { // which will say that there is nothing
      admit(actor, allowed);
    }
    current.is(request, actor);
    return true;
  }

  @Override
  public boolean lasts(HttpServletRequest request) {
    @Nullable
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return keys.find(authorization).isPresent();
    }
    return current.actor() instanceof Actor.User before
        && cookie.read(request).flatMap(sessions::look).filter(now -> now.role() == before.role()).isPresent();
  }

  /** No cache on the way, nor the browser's of whoever sits there next, shows it again; and no browser takes it for a page. */
  private static void keepToCaller(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  /** Below the address nobody answers, that must not be found out by strangers. */
  private static boolean isApi(HttpServletRequest request, Object handler) {
    Object pattern = handler instanceof HandlerMethod
        ? request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
        : request.getServletPath();
    return String.valueOf(pattern).startsWith(API);
  }

  private Actor actor(HttpServletRequest request, HttpServletResponse response, @Nullable Allowed allowed) {
    @Nullable
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return keys.find(authorization).map(Gate::server).orElseThrow(() -> unknown(response));
    }
    Optional<Token> token = cookie.read(request);
    Optional<Actor.User> user = token.flatMap(sessions::find);
    if (user.isEmpty()) {
      boolean person = token.isPresent() || request.getHeader("Sec-Fetch-Site") != null
          || (allowed != null && allowed.keys().length == 0);
      throw person ? CurrentActor.notSignedIn() : unknown(response);
    }
    forgery.refuse(request, token.get());
    return user.get();
  }

  private static Actor server(ApiKey key) {
    if (key.kind() == Caller.Kind.WRITE) {
      throw new Problem(HttpStatus.FORBIDDEN, "server_key_needed",
          "A write key may only send events; use a server key.");
    }
    return key.actor();
  }

  private static Problem unknown(HttpServletResponse response) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return new Problem(HttpStatus.UNAUTHORIZED, "unknown_key", "Send a server key: Authorization: Bearer KEY.");
  }

  private static void admit(Actor actor, @Nullable Allowed allowed) {
    switch (actor) {
      case Actor.User user -> admit(user, allowed);
      case Actor.Key key -> admit(key, allowed);
      case Actor.Nobody nobody -> throw CurrentActor.notSignedIn();
    }
  }

  private static void admit(Actor.User user, @Nullable Allowed allowed) {
    if (allowed == null || !isAllowed(user.role(), allowed)) {
      throw new Problem(HttpStatus.FORBIDDEN, "role_not_allowed",
          "Your role does not allow this; ask an administrator.")
          .with("role", user.role().word());
    }
  }

  private static void admit(Actor.Key key, @Nullable Allowed allowed) {
    if (allowed == null || allowed.keys().length == 0) {
      throw new Problem(HttpStatus.FORBIDDEN, "user_needed", "No key may do this; sign in.");
    }
    if (Arrays.stream(allowed.keys()).noneMatch(key.scopes()::contains)) {
      throw new Problem(HttpStatus.FORBIDDEN, "scope_needed", "This key was not made for that.").with("scope",
          allowed.keys()[0].word());
    }
  }

  /** Nobody whom we do not know makes us read more than a form. */
  private static void refuseLarge(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length < 0 || length > LONGEST_FORM_BYTES) {
      throw length < 0
          ? new Problem(HttpStatus.LENGTH_REQUIRED, "length_required", "Send the header Content-Length.")
          : new Problem(HttpStatus.CONTENT_TOO_LARGE, "too_large", "This is no form.");
    }
  }

  static boolean isAllowed(Role role, Allowed allowed) {
    return role == Role.ADMINISTRATOR || Arrays.asList(allowed.value()).contains(role);
  }
}
