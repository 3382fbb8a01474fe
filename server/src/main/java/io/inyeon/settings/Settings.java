package io.inyeon.settings;

import io.inyeon.settings.StartupFailure.Code;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the operator can set. The environment gives the values; {@code --port} and {@code --data} win over it.
 *
 * @param port where the web server listens; 0 takes any free port
 * @param bind the address it listens on
 * @param data the data directory, absolute
 * @param demo whether the data belong to the demonstration, which real data never share a directory with
 * @param databaseUrl the operator's own database; empty means the embedded one
 * @param publicUrl the address customers' links carry, without a slash at the end
 * @param proxies how many proxies of the operator's own every request passes; what they say of where it came from is believed,
 *     and nothing else is
 * @param privateWebhookTargets whether webhooks may go to private addresses, and without TLS
 * @param stripe empty where nobody pays by Stripe's API
 */
public record Settings(int port, String bind, Path data, boolean demo, Optional<String> databaseUrl,
    Optional<String> smtpUrl, Optional<String> writeKey, Optional<String> serverKey, Optional<URI> publicUrl,
    int proxies, boolean privateWebhookTargets, Optional<Stripe> stripe) {

  public Settings {
    if (port < 0 || port > 65_535) {
      throw bad("The port must be a number from 1 to 65535, not %d.".formatted(port));
    }
    data = data.toAbsolutePath().normalize();
  }

  /** The settings of a real installation; its data are in {@code .inyeon/data} unless told otherwise. */
  public static Settings parse(List<String> arguments, Map<String, String> environment) {
    return parse(new SettingsSource(arguments, environment), ".inyeon/data", false);
  }

  /** The settings of the demonstration; its data are in {@code .inyeon/demo} unless told otherwise. */
  public static Settings parseDemo(List<String> arguments, Map<String, String> environment) {
    return parse(new SettingsSource(arguments, environment), ".inyeon/demo", true);
  }

  private static Settings parse(SettingsSource source, String data, boolean demo) {
    return new Settings(port(source.find("port").orElse("8080")), source.find("bind").orElse("0.0.0.0"),
        path(source.find("data").orElse(data)), demo, source.find("database-url"), source.find("smtp-url"),
        source.find("write-key"), source.find("server-key"), source.find("public-url").map(Settings::webAddress),
        proxies(source.find("proxies").orElse("0")),
        privateTargets(source.find("webhook-private-targets").orElse("refuse")), stripe(source));
  }

  /**
   * How payments by Stripe's API are made.
   *
   * @param secretKey {@code sk_…}
   * @param webhookSecret {@code whsec_…}, by which we know that it is they who tell
   * @param url of the API
   */
  public record Stripe(String secretKey, String webhookSecret, URI url) {
    @Override
    public String toString() {
      return "Stripe at " + url;
    }
  }

  private static Optional<Stripe> stripe(SettingsSource source) {
    return source.find("stripe-secret-key").map(key -> new Stripe(key, source.find("stripe-webhook-secret")
        .orElseThrow(() -> bad(
            "INYEON_STRIPE_SECRET_KEY needs INYEON_STRIPE_WEBHOOK_SECRET, too: without it nobody hears of payments"
                + " that are made late.")),
        webAddress(source.find("stripe-url").orElse("https://api.stripe.com"))));
  }

  /** The same settings with a port that was chosen for them. */
  public Settings withPort(int chosen) {
    return new Settings(chosen, bind, data, demo, databaseUrl, smtpUrl, writeKey, serverKey, publicUrl,
        proxies, privateWebhookTargets, stripe);
  }

  /** The same settings for a server that only a command beside it calls. */
  public Settings listeningAlone() {
    return new Settings(0, "127.0.0.1", data, demo, databaseUrl, smtpUrl, writeKey, serverKey, publicUrl,
        proxies, privateWebhookTargets, stripe);
  }

  /** The address that links to this server carry, without a slash at the end. */
  public URI address() {
    return publicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
  }

  /** Names no secret: keys, and addresses that may hold a password, are left out. */
  @Override
  public String toString() {
    return "Settings[port=%d, bind=%s, data=%s, demo=%s]".formatted(port, bind, data, demo);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw bad("The port must be a number from 1 to 65535, not \"%s\".".formatted(text));
    }
    throw bad("The port must be a number from 1 to 65535, not \"%s\".".formatted(text));
  }

  private static int proxies(String text) {
    if (!text.matches("[0-9]")) {
      throw bad("INYEON_PROXIES must be the number of your proxies that every request passes, from 0 to 9, not \"%s\"."
          .formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static boolean privateTargets(String text) {
    if (!text.equals("allow") && !text.equals("refuse")) {
      throw bad("INYEON_WEBHOOK_PRIVATE_TARGETS must be \"allow\" or \"refuse\", not \"%s\".".formatted(text));
    }
    return text.equals("allow");
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw bad("The data directory \"%s\" is no path: %s.".formatted(text, e.getReason()));
    }
  }

  private static URI webAddress(String text) {
    String sentence = "INYEON_PUBLIC_URL must be a web address such as https://cx.example.com, not \"%s\"."
        .formatted(text);
    try {
      URI uri = URI.create(text.replaceAll("/+$", ""));
      if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw bad(sentence);
    }
    throw bad(sentence);
  }

  private static StartupFailure bad(String sentence) {
    return new StartupFailure(Code.BAD_SETTING, sentence);
  }
}
