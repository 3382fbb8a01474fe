package io.inyeon.access;

import io.inyeon.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. {@code X-Forwarded-For} is written by anybody; only what the operator's own proxies have added
 * to its end is believed.
 */
@Component
public class ClientAddress {
  private static final int IPV4_BYTES = 4;
  private final int proxies;

  ClientAddress(Settings settings) {
    proxies = settings.proxies();
  }

  /** The address, as the outermost of the operator's proxies saw it. */
  public String of(HttpServletRequest request) {
    List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
        .flatMap(header -> Arrays.stream(header.split(","))).map(String::strip).toList();
    return proxies == 0 || forwarded.size() < proxies
        ? request.getRemoteAddr()
        : forwarded.get(forwarded.size() - proxies);
  }

  /** Of IPv6 the network of 64 bits, which one household has. */
  public String network(HttpServletRequest request) {
    return masked(of(request), IPV4_BYTES, 8);
  }

  /** Enough to tell one office from another, not one desk from another: 24 bits of IPv4, 48 of IPv6. */
  public String prefix(HttpServletRequest request) {
    return masked(of(request), 3, 6);
  }

  private static String masked(String address, int bytesOfIpv4, int bytesOfIpv6) {
    try { // a literal only: a name would be looked up
      byte[] bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
      int kept = bytes.length == IPV4_BYTES ? bytesOfIpv4 : bytesOfIpv6;
      Arrays.fill(bytes, kept, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (IllegalArgumentException | UnknownHostException e) {
      return "unknown";
    }
  }
}
