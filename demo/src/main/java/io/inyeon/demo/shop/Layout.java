package io.inyeon.demo.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What all pages of the shop have around them. */
final class Layout {
  private final String writeKey;

  Layout(String writeKey) {
    this.writeKey = writeKey;
  }

  /**
   * @param told events for the SDK to tell
   * @param path where a change of language comes back to
   */
  String page(Session session, String title, String main, List<Map<String, Object>> told, String path) {
    Words words = new Words(session.language());
    return """
      <!doctype html>
      <html lang="%s" data-key="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>%s · %s</title>
      <link rel="icon" href="/demo/shop/pictures/teapot.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/demo/shop/shop.css">
      <script src="/demo/shop/begin.js"></script>
      <script type="module" src="/demo/shop/shop.js"></script>
      </head>
      <body data-told="%s" data-user="%s">
      <a class="skip" href="#main">%s</a>
      <aside class="demo" aria-label="%s"><p>%s <a href="/demo/mailbox%s">%s</a></p></aside>
      %s
      <main id="main">
      %s
      </main>
      %s
      </body>
      </html>
      """.formatted(session.language().tag(), Html.text(writeKey), Html.text(title), words.html("brand"),
        Html.json(told), Html.json(user(session)), words.html("skip"), words.html("about-demo"), words.html("demo"),
        mine(session),
        words.html("mailbox"), header(session, words), main, footer(session, words, path));
  }

  private static Map<String, Object> user(Session session) {
    return session.shopper().<Map<String, Object>>map(
        shopper -> Map.of("userId", shopper.userId(), "traits", shopper.traits())).orElse(Map.of());
  }

  private static String mine(Session session) {
    return session.shopper().map(shopper -> "?to=" + Html.text(shopper.email())).orElse("");
  }

  private static String header(Session session, Words words) {
    String account = session.shopper().map(shopper -> """
      <span class="who">%s</span>
      <form method="post" action="/demo/shop/sign-out"><button class="plain">%s</button></form>""".formatted(
        words.html("hello", shopper.name().isBlank() ? shopper.email() : shopper.name()), words.html("signOut")))
        .orElse("<a href=\"/demo/shop/sign-in\">" + words.html("signIn") + "</a>");
    return """
      <header>
      <a class="brand" href="/demo/shop">%s <small>%s</small></a>
      <form class="search" role="search" action="/demo/shop">
      <input type="search" name="q" aria-label="%s" placeholder="%s"><button>%s</button>
      </form>
      <nav aria-label="%s">%s<a class="cart" href="/demo/shop/cart">%s <b>%d</b></a></nav>
      </header>""".formatted(words.html("brand"), words.html("tagline"), words.html("search"), words.html("search"),
        words.html("searchButton"), words.html("brand"), account, words.html("cart"), session.cart().count());
  }

  private static String footer(Session session, Words words, String path) {
    String languages = Arrays.stream(Language.values()).map(language -> """
      <a href="/demo/shop/language?to=%s&amp;back=%s" lang="%s" hreflang="%s"%s>%s</a>""".formatted(language.tag(),
        java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8), language.tag(), language.tag(),
        language == session.language() ? " aria-current=\"true\"" : "", language.own())).collect(Collectors.joining());
    return """
      <footer>
      <nav aria-label="%s">%s</nav>
      <p><button type="button" class="plain" id="cookies">%s</button> <a href="/demo">%s</a></p>
      </footer>""".formatted(words.html("language"), languages, words.html("cookies"), words.html("stage"));
  }
}
