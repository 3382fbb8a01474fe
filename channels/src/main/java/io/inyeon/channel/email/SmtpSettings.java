package io.inyeon.channel.email;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to submit mail, read from one URL:
 * {@code smtp://user:password@host:587?from=Shop <shop@example.com>&starttls=required&connect=10s&read=60s&write=30s}.
 * {@code smtps://} is TLS from the first byte. Parts may be percent-encoded. Neither the errors nor {@link #toString}
 * show the password.
 *
 * @param from the sender for messages that name none of their own
 * @param timeouts a short read time-out makes more outcomes unknown, since a slow server's answer to the final dot is missed
 */
public record SmtpSettings(boolean tls, String host, int port, Optional<Credentials> credentials,
    Optional<String> from, StartTls startTls, Timeouts timeouts) {

  /** Whether the dialogue turns to TLS (RFC 3207). */
  public enum StartTls {
    REQUIRED, OPTIONAL, OFF
  }

  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return user + ":***";
    }
  }

  public record Timeouts(Duration connect, Duration read, Duration write) {
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  private static final String FORM = "expected smtp://user:password@host:port?from=Name <address>&starttls=required|optional|off";
  private static final Pattern URL = Pattern.compile(
      "(?<scheme>smtps?)://(?:(?<user>[^/?]*)@)?(?<host>\\[[0-9a-fA-F:.]+]|[^:/?@\\s]+)(?::(?<port>\\d{1,5}))?/?(?:\\?(?<query>.*))?");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");

  public static SmtpSettings parse(String url) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("The SMTP URL cannot be read: " + FORM);
    }
    boolean tls = matcher.group("scheme").equals("smtps");
    String host = matcher.group("host").replaceAll("[\\[\\]]", "");
    Map<String, String> options = options(matcher.group("query"));
    Optional<Credentials> credentials = Optional.ofNullable(matcher.group("user")).map(SmtpSettings::credentials);
    var settings = new SmtpSettings(tls, host, port(matcher.group("port"), tls), credentials,
        Optional.ofNullable(options.remove("from")),
        startTls(options.remove("starttls"), host, credentials.isPresent()),
        timeouts(options));
    if (!options.isEmpty()) {
      throw new IllegalArgumentException("The SMTP URL has unknown options " + options.keySet()
          + ": known are from, starttls, connect, read, write");
    }
    settings.from().ifPresent(Mailbox::parse);
    return settings;
  }

  private static Map<String, String> options(@Nullable String query) {
    var options = new TreeMap<String, String>();
    if (query != null) {
      for (String option : query.split("&")) {
        String[] pair = option.split("=", 2);
        options.put(pair[0], pair.length == 2 ? decode(pair[1]) : "");
      }
    }
    return options;
  }

  private static Credentials credentials(String userInfo) {
    String[] pair = userInfo.split(":", 2);
    if (pair.length != 2 || pair[0].isEmpty()) {
      throw new IllegalArgumentException("The SMTP URL names a user without a password: " + FORM);
    }
    return new Credentials(decode(pair[0]), decode(pair[1]));
  }

  private static int port(@Nullable String text, boolean tls) {
    if (text == null) {
      return tls ? 465 : 587;
    }
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("The SMTP URL's port " + port + " is not between 1 and 65535");
    }
    return port;
  }

  /** Unsaid, a password is never sent in the clear beyond this machine: a middleman could strip an optional STARTTLS. */
  private static StartTls startTls(@Nullable String text, String host, boolean credentials) {
    if (text == null) {
      return credentials && !isLoopback(host) ? StartTls.REQUIRED : StartTls.OPTIONAL;
    }
    return Arrays.stream(StartTls.values()).filter(value -> name(value).equals(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The SMTP URL's starttls is '" + text + "': expected one of "
            + Arrays.stream(StartTls.values()).map(SmtpSettings::name).collect(joining(", "))));
  }

  private static String name(StartTls value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  private static Timeouts timeouts(Map<String, String> options) {
    return new Timeouts(duration("connect", options, Timeouts.DEFAULT.connect()),
        duration("read", options, Timeouts.DEFAULT.read()), duration("write", options, Timeouts.DEFAULT.write()));
  }

  private static Duration duration(String name, Map<String, String> options, Duration otherwise) {
    String text = options.remove(name);
    if (text == null) {
      return otherwise;
    }
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
      throw new IllegalArgumentException(
          "The SMTP URL's " + name + " is '" + text + "': expected for example 500ms, 10s or 2m");
    }
    int amount = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }

  /** Percent-encoding only: a plus is a plus, since addresses and passwords hold them. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      // The cause would print the part, which may be the password.
      throw new IllegalArgumentException("The SMTP URL has a broken percent sign: write % as %25");
    }
  }
}
