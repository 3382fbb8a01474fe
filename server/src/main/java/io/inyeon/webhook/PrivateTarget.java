package io.inyeon.webhook;

import java.net.UnknownHostException;

/** A name that leads to an address which is not anybody's on the Internet. */
final class PrivateTarget extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  PrivateTarget(String host) {
    super(host + " is a private address");
  }
}
