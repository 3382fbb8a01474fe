package io.inyeon.collect;

import io.inyeon.web.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What a short link may lead to: an absolute web address without credentials, in letters that a header can carry. */
final class LinkTarget {
  private static final int LONGEST = 2_048;

  private LinkTarget() {
  }

  /** @return the address in ASCII */
  static String check(String written) {
    if (written.length() > LONGEST) {
      throw flaw("too_long", "target may have " + LONGEST + " letters.");
    }
    try {
      URI uri = new URI(written.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw flaw("invalid_target", "target must be an absolute address that begins with http:// or https://.");
      }
      if (uri.getRawUserInfo() != null) {
        throw flaw("invalid_target", "target must not carry a user name or a password.");
      }
      return uri.toASCIIString();
    } catch (URISyntaxException e) {
      throw flaw("invalid_target", "target is no web address: " + e.getReason() + ".");
    }
  }

  private static Problem flaw(String code, String why) {
    return Problem.badRequest(code, why).with("field", "target");
  }
}
