package io.inyeon.channel.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.regex.Pattern;

/**
 * An address with an optional name, as people write it: {@code Shop <shop@example.com>}, with the name in any script.
 * The address is ready for the wire: its domain is in A-labels (RFC 5891).
 */
record Mailbox(String name, String address) {
  /** Nothing that could end the path, add a parameter to the command, or need SMTPUTF8 (RFC 6531). */
  private static final Pattern SAFE = Pattern.compile("[\\x21-\\x7e&&[^<>]]{1,254}");

  /** @throws IllegalArgumentException when it is no mailbox */
  static Mailbox parse(String text) {
    String trimmed = text.strip();
    int open = trimmed.lastIndexOf('<');
    if (open < 0) {
      return new Mailbox("", address(trimmed));
    }
    if (!trimmed.endsWith(">")) {
      throw new IllegalArgumentException("'" + text + "' is not a mailbox: expected Name <address>");
    }
    return new Mailbox(unquoted(trimmed.substring(0, open).strip()),
        address(trimmed.substring(open + 1, trimmed.length() - 1)));
  }

  /** @throws IllegalArgumentException when it is no address that plain SMTP can carry */
  static String address(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1) {
      throw new IllegalArgumentException("'" + text + "' is not an e-mail address");
    }
    String address = text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1), IDN.ALLOW_UNASSIGNED);
    if (!SAFE.matcher(address).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not an e-mail address in plain characters");
    }
    try {
      new InternetAddress(address, true).validate();
    } catch (AddressException invalid) {
      throw new IllegalArgumentException("'" + text + "' is not an e-mail address: " + invalid.getMessage(), invalid);
    }
    return address;
  }

  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  InternetAddress toHeader() {
    try {
      return name.isEmpty() ? new InternetAddress(address, null) : new InternetAddress(address, name, "UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError("UTF-8 is always there", impossible);
    }
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1") : name;
  }
}
