package io.inyeon.log;

import io.inyeon.core.identity.Claim;
import java.util.Map;
import java.util.Optional;

/**
 * Reads from a record whose it claims to be. Declared here and filled by the customer module, so that the edge needs to
 * know nothing of customers.
 */
public interface ClaimReader {
  /**
   * Who a record names.
   *
   * @param loose identifiers of any namespace, as written; unknown namespaces and worthless values are passed over
   */
  Claim read(Names names, Map<String, String> loose, boolean trusted);

  /** The identifiers that every call may carry. */
  record Names(Optional<String> userId, Optional<String> anonymousId, Optional<String> previousId) {}
}
