package io.inyeon.webhook;

import io.inyeon.web.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an endpoint may be. */
@Component
class WebhookUrl {
  private static final int LONGEST = 2_000;
  private static final int MOST_PORTS = 65_535;

  private final CheckedAddresses addresses;

  WebhookUrl(CheckedAddresses addresses) {
    this.addresses = addresses;
  }

  /** @throws Problem that says what else it may be */
  URI check(@Nullable String written) {
    URI url = parse(written == null ? "" : written.strip());
    boolean secure = "https".equals(url.getScheme());
    if (!secure && !(addresses.allowsAll() && "http".equals(url.getScheme()))) {
      throw flaw("invalid_url", "an address that begins with https:// is needed here.");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw flaw("invalid_url", "an address with a host, and without a name, a password or a # is needed here.");
    }
    if (url.getPort() == 0 || url.getPort() > MOST_PORTS) {
      throw flaw("invalid_url", "a port from 1 to " + MOST_PORTS + " is needed here.");
    }
    reachable(url.getHost());
    return url;
  }

  private static URI parse(String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      throw flaw(written.isEmpty() ? "required" : "too_long",
          "an address of at most " + LONGEST + " letters is needed here.");
    }
    try {
      URI url = new URI(written);
      String scheme = url.getScheme();
      return scheme == null
          ? url
          : new URI(scheme.toLowerCase(Locale.ROOT) + written.substring(scheme.length()));
    } catch (URISyntaxException e) {
      throw flaw("invalid_url", "this is no web address: " + e.getReason() + ".");
    }
  }

  /** What is refused here would be refused at every attempt; better to say so at once. */
  private void reachable(String host) {
    if (addresses.allowsAll()) {
      return;
    }
    try {
      addresses.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    } catch (PrivateTarget e) {
      throw flaw("private_target", "\"" + host + "\" leads to a private address, which webhooks may not reach; "
          + "whoever runs this server can permit it with INYEON_WEBHOOK_PRIVATE_TARGETS=allow.");
    } catch (UnknownHostException e) {
      throw flaw("unknown_host", "there is no host \"" + host + "\"; look whether it is written right.");
    }
  }

  private static Problem flaw(String code, String why) {
    return Problem.badRequest(code, "url: " + why).with("field", "url");
  }
}
