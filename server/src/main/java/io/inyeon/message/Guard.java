package io.inyeon.message;

import java.util.Optional;

/**
 * Asked before every submission, outside the pure step: stock, an open complaint, the brand. Declared here and filled by the
 * modules that know.
 */
public interface Guard {
  /** @return a stable reason code when the message must not go */
  Optional<String> refuse(Message message);
}
