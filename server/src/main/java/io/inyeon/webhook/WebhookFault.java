package io.inyeon.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why an endpoint did not even answer. */
enum WebhookFault {
  /** Its name leads into somebody's own network. */
  PRIVATE_TARGET,
  /** Nobody has its name. */
  UNKNOWN_HOST,
  /** Nobody listens there, or there is no way. */
  NO_CONNECTION,
  /** It could not prove who it is. */
  TLS,
  /** It took longer than we wait. */
  TIMEOUT,
  /** It fell silent in the middle. */
  BROKEN;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static WebhookFault of(IOException failure) {
    return switch (failure) {
      case PrivateTarget target -> PRIVATE_TARGET;
      case UnknownHostException unknown -> UNKNOWN_HOST;
      case SocketTimeoutException late -> TIMEOUT;
      case ConnectException refused -> NO_CONNECTION;
      case NoRouteToHostException away -> NO_CONNECTION;
      case SSLException unproven -> TLS;
      default -> BROKEN;
    };
  }
}
