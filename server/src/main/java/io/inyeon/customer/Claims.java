package io.inyeon.customer;

import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.log.ClaimReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads claims. */
@Component
class Claims implements ClaimReader {
  @Override
  public Claim read(Names names, Map<String, String> loose, boolean trusted) {
    List<Identifier> found = new ArrayList<>();
    names.userId().ifPresent(id -> add(found, Namespace.USER_ID, id));
    names.previousId().ifPresent(id -> previous(found, id, trusted));
    names.anonymousId().ifPresent(id -> add(found, Namespace.ANONYMOUS_ID, id));
    loose.forEach((kind, value) -> Namespace.named(kind).ifPresent(namespace -> add(found, namespace, value)));
    return new Claim(found, trusted);
  }

  /** An alias names what went before: a cookie, or, on the word of a server, another user id. */
  private static void previous(List<Identifier> found, String id, boolean trusted) {
    if (trusted) {
      add(found, Namespace.USER_ID, id);
    }
    add(found, Namespace.ANONYMOUS_ID, id);
  }

  private static void add(List<Identifier> found, Namespace namespace, String value) {
    Normal.of(namespace, value).ifPresent(found::add);
  }
}
