package io.inyeon;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port of the web server, looked at before the database starts: to fail late costs the operator ten seconds. */
final class WebPort {
  private WebPort() {
  }

  /** The port to listen on: the wanted one, or a free one where 0 was wanted. */
  static int check(String bind, int port) {
    InetSocketAddress address = new InetSocketAddress(bind, port);
    if (address.isUnresolved()) {
      throw notHere(bind);
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return socket.getLocalPort();
    } catch (BindException e) {
      if (String.valueOf(e.getMessage()).contains("assign")) {
        throw notHere(bind);
      }
      throw taken(port);
    } catch (IOException e) {
      throw taken(port);
    }
  }

  static StartupFailure taken(int port) {
    return new StartupFailure(Code.PORT_TAKEN,
        "Port %d cannot be opened, most likely because another program listens on it; stop that program, or choose another port with --port."
            .formatted(port));
  }

  private static StartupFailure notHere(String bind) {
    return new StartupFailure(Code.BAD_SETTING,
        "INYEON_BIND must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not \"%s\".".formatted(bind));
  }
}
