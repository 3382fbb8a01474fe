package io.inyeon.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses are anybody's on the Internet, and which only lead into somebody's own network: those that the IANA's
 * special-purpose registries (RFC 6890) call globally reachable, multicast left out.
 */
final class PublicAddresses {
  private PublicAddresses() {
  }

  static boolean contains(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] address) {
    int first = address[0] & 0xff;
    int second = address[1] & 0xff;
    int third = address[2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127; // shared by a provider's customers (RFC 6598)
      case 169 -> second != 254; // link-local, where clouds tell machines their secrets
      case 172 -> second < 16 || second > 31;
      case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Of 2000::/3, but what carries an IPv4 address inside (Teredo, 6to4), is for documents, or for a protocol's own use. */
  private static boolean isPublicSix(byte[] address) {
    int first = (address[0] & 0xff) << 8 | (address[1] & 0xff);
    int second = (address[2] & 0xff) << 8 | (address[3] & 0xff);
    boolean reserved = first == 0x2002 || (first == 0x3fff && second < 0x1000)
        || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
    return first >>> 13 == 1 && !reserved;
  }
}
