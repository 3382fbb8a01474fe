package io.inyeon.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes that can be made only once the server runs; until then they ask to come again. */
final class LateRoutes implements RouterFunction<ServerResponse> {
  private final String below;
  private volatile @Nullable RouterFunction<ServerResponse> routes;

  /** @param below the path that all of them begin with */
  LateRoutes(String below) {
    this.below = below;
  }

  void open(RouterFunction<ServerResponse> made) {
    routes = made;
  }

  @Override
  public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
    RouterFunction<ServerResponse> open = routes;
    if (!request.path().equals(below) && !request.path().startsWith(below + "/")) {
      return Optional.empty();
    }
    return open == null ? Optional.of(LateRoutes::notYet) : open.route(request);
  }

  private static ServerResponse notYet(ServerRequest request) {
    return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "1").build();
  }
}
