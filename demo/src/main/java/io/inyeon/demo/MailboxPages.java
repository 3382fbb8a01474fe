package io.inyeon.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What customers received, as their own mail program would show it. */
final class MailboxPages {
  private static final int MOST_LISTED = 500;
  private static final int PREVIEW = 120;
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
      + "img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  /** A mail runs nothing and fetches nothing; its links open beside it. */
  private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; "
      + "sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

  private final Mailbox mailbox;
  private final Function<String, Optional<String>> names;

  /** @param names of people, by their address */
  MailboxPages(Mailbox mailbox, Function<String, Optional<String>> names) {
    this.mailbox = mailbox;
    this.names = names;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/demo/mailbox", request -> page())
        .GET("/demo/mailbox/messages", this::list).GET("/demo/mailbox/messages/{id}", this::one)
        .GET("/demo/mailbox/messages/{id}/body", this::body)
        .GET("/demo/mailbox/{name:mailbox\\.js|mailbox-words\\.js|mailbox\\.css}",
            request -> file(request.pathVariable("name")))
        .GET("/demo/mailbox/{id}", request -> page()).build();
  }

  private static ServerResponse page() {
    return file("mailbox.html");
  }

  private static ServerResponse file(String name) {
    String type = name.endsWith("css") ? "css" : name.endsWith("js") ? "javascript" : "html";
    return ServerResponse.ok().contentType(new MediaType("text", type, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-cache")
        .body(new ClassPathResource("io/inyeon/demo/" + name));
  }

  /**
   * The latest first; {@code to} narrows it to an address, {@code q} to a part of one, or of a subject. {@code before}, a mail's
   * id, goes on after that mail: so everything can be read, a part at a time.
   */
  private ServerResponse list(ServerRequest request) {
    String to = request.param("to").orElse("");
    String part = request.param("q").orElse("").toLowerCase(java.util.Locale.ROOT);
    List<Map<String, Object>> items = before(request.param("before").orElse(""), mailbox.mails().reversed()).stream()
        .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to))
        .filter(mail -> (mail.to() + " " + mail.subject()).toLowerCase(java.util.Locale.ROOT).contains(part))
        .limit(MOST_LISTED).map(this::summary).toList();
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-store")
        .body(Map.of("items", items));
  }

  private static List<Mail> before(String id, List<Mail> latestFirst) {
    for (int place = 0; !id.isEmpty() && place < latestFirst.size(); place++) {
      if (latestFirst.get(place).id().equals(id)) {
        return latestFirst.subList(place + 1, latestFirst.size());
      }
    }
    return id.isEmpty() ? latestFirst : List.of();
  }

  private ServerResponse one(ServerRequest request) {
    return find(request).map(mail -> {
      Map<String, Object> whole = summary(mail);
      whole.put("text", mail.text());
      whole.put("hasHtml", !mail.html().isBlank());
      whole.put("headers", mail.headers());
      return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-store")
          .body(whole);
    }).orElseGet(() -> ServerResponse.notFound().build());
  }

  private ServerResponse body(ServerRequest request) {
    return find(request).map(mail -> ServerResponse.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", MAIL_POLICY).header("Cache-Control", "no-store")
        .body("<!doctype html><meta charset=\"utf-8\"><base target=\"_blank\"><title>mail</title>" + mail.html()))
        .orElseGet(() -> ServerResponse.notFound().build());
  }

  private Optional<Mail> find(ServerRequest request) {
    String id = request.pathVariable("id");
    return mailbox.mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  /** What a list shows; other channels will tell the same of theirs. */
  private Map<String, Object> summary(Mail mail) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("id", mail.id());
    summary.put("channel", "email");
    summary.put("to", mail.to());
    summary.put("name", names.apply(mail.to()).orElse(""));
    summary.put("from", mail.headers().getOrDefault("From", mail.from()));
    summary.put("subject", mail.subject());
    summary.put("preview", mail.text().lines().filter(line -> !line.isBlank()).skip(1).findFirst()
        .map(line -> line.substring(0, Math.min(PREVIEW, line.length()))).orElse(""));
    summary.put("receivedAt", mail.receivedAt().toString());
    return summary;
  }
}
