package io.inyeon.acceptance.sdk;

import java.net.URI;
import java.util.List;

/** A public SDK that tells one person's story and flushes. */
interface Sdk {
  /** One call of the SDK. */
  record Sent(String type, String messageId) {}

  /**
   * @param run makes the people and message ids of this telling its own: the person is {@code <run>-user} on the device
   *     {@code <run>-device}
   * @return what the SDK said it has delivered
   */
  List<Sent> tell(URI url, String writeKey, String run);
}
