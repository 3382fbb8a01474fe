package io.inyeon.core.preference;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a customer did, of their own accord or because of a message.
 *
 * @param channel where: {@code web}, {@code app}, {@code store}; empty where that is not known
 * @param device with what: {@code mobile}, {@code tablet}, {@code desktop}; empty where that is not known
 * @param content what it was about: the categories of the products
 */
public record Response(Instant at, Optional<String> channel, Optional<String> device, Set<String> content) {
  public Response {
    content = Set.copyOf(content);
  }
}
