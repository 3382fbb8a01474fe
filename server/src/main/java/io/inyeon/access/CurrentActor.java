package io.inyeon.access;

import io.inyeon.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks for what this thread does. */
@Component
public class CurrentActor {
  private static final String ATTRIBUTE = CurrentActor.class.getName();

  /** Nobody outside of a request. */
  public Actor actor() {
    @Nullable
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request != null
        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
            ? actor
            : new Actor.Nobody();
  }

  /** @throws Problem 401 when nobody is signed in */
  public Actor.User user() {
    if (actor() instanceof Actor.User user) {
      return user;
    }
    throw notSignedIn();
  }

  /** From now on it is this one who asks. */
  public void is(HttpServletRequest request, Actor actor) {
    request.setAttribute(ATTRIBUTE, actor);
  }

  Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? Optional.of(attributes.getRequest())
        : Optional.empty();
  }

  public static Problem notSignedIn() {
    return new Problem(HttpStatus.UNAUTHORIZED, "not_signed_in", "Sign in first.");
  }
}
