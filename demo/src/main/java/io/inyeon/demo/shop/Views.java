package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in the middle of each page. */
final class Views {
  private static final int MOST_TO_CHOOSE = 5;
  private static final int BEST = 5;

  private final Words words;
  private final Language language;

  Views(Language language) {
    this.language = language;
    words = new Words(language);
  }

  String home(String query, String category, List<Goods> found, Shelf shelf) {
    String heading = query.isBlank()
        ? "<section class=\"hero\"><h1>%s</h1><p>%s</p></section>".formatted(words.html("hero"), words.html("heroText"))
        : "<h1>" + words.html("found", query, found.size()) + "</h1>";
    return heading + kinds(category)
        + (found.isEmpty() ? "<p class=\"empty\">" + words.html("nothing") + "</p>" : grid(found, 2, shelf));
  }

  private String kinds(String category) {
    return Stream.concat(Stream.of(""), Catalogue.categories().stream())
        .map(kind -> "<a href=\"/demo/shop%s\"%s>%s</a>".formatted(kind.isEmpty() ? "" : "?category=" + kind,
            kind.equals(category) ? " aria-current=\"true\"" : "", words.html(kind.isEmpty() ? "all" : kind)))
        .collect(Collectors.joining("", "<nav class=\"kinds\" aria-label=\"" + words.html("all") + "\">", "</nav>"));
  }

  private String grid(List<Goods> goods, int level, Shelf shelf) {
    return goods.stream().map(one -> """
      <li><a href="/demo/shop/products/%s"><img src="/demo/shop/pictures/%s.svg" alt="" width="200" height="200" loading="lazy">
      <h%d>%s</h%d><p>%s</p>%s</a></li>""".formatted(one.id(), one.id(), level, Html.text(language.name(one)), level,
        language.money(shelf.of(one, language).price()), left(shelf.of(one, language))))
        .collect(Collectors.joining("", "<ul class=\"grid\">", "</ul>"));
  }

  /** Where there are few, how many; nothing where there are enough. */
  private String left(Shelf.Offer offer) {
    return offer.isSoldOut()
        ? "<p class=\"left\">%s</p>".formatted(words.html("soldOut"))
        : offer.isNearlyGone() ? "<p class=\"left\">%s</p>".formatted(words.html("left", offer.available())) : "";
  }

  /** @param waiting whether whoever looks at it waits for it, where it is sold out */
  String product(Goods goods, Shelf shelf, Optional<Bell.Waiting> waiting) {
    Shelf.Offer offer = shelf.of(goods, language);
    return """
      <article class="product">
      <img src="/demo/shop/pictures/%s.svg" alt="%s" width="480" height="480">
      <div>
      <p class="kind">%s</p>
      <h1>%s</h1>
      <p class="price">%s</p>
      %s
      <p>%s</p>
      %s
      </div>
      </article>
      <section><h2>%s</h2>%s</section>""".formatted(goods.id(), Html.text(language.name(goods)),
        words.html(goods.category()), Html.text(language.name(goods)), language.money(offer.price()), left(offer),
        words.html("about"), offer.isSoldOut() ? wait(goods, waiting) : add(goods, offer.available()),
        words.html("more"),
        grid(Catalogue.beside(goods), 3, shelf));
  }

  private String wait(Goods goods, Optional<Bell.Waiting> waiting) {
    int held = waiting.map(Bell.Waiting::held).orElse(0);
    String kept = held == 0 ? "" : "<p class=\"note\">%s</p>%s".formatted(words.html("kept", held), add(goods, held));
    return kept + """
      %s<form method="post" action="/demo/shop/products/%s/waiting">
      <button class="%s"%s>%s</button>
      </form>""".formatted(waiting.isPresent() && held == 0
        ? "<p class=\"note\" role=\"status\">" + words.html("waits") + "</p>"
        : "", goods.id(), waiting.isPresent() ? "plain" : "main",
        waiting.isPresent() ? " name=\"leave\" value=\"yes\"" : "",
        words.html(waiting.isPresent() ? "waitNoMore" : "tellMe"));
  }

  private String add(Goods goods, long available) {
    return """
      <form method="post" action="/demo/shop/cart">
      <input type="hidden" name="product" value="%s">
      <label>%s %s</label>
      <button class="main">%s</button>
      </form>""".formatted(goods.id(), words.html("quantity"),
        choose(1, (int) Math.min(available, MOST_TO_CHOOSE)), words.html("add"));
  }

  private String choose(int chosen, int most) {
    return IntStream.rangeClosed(1, Math.max(most, chosen))
        .mapToObj(number -> "<option%s>%d</option>".formatted(number == chosen ? " selected" : "", number))
        .collect(Collectors.joining("", "<select name=\"quantity\">", "</select>"));
  }

  /** @param note a word's key; empty for none */
  String cart(Cart cart, boolean signedIn, String note) {
    String noted = note.isEmpty() ? "" : "<p class=\"note\" role=\"status\">" + words.html(note) + "</p>";
    if (cart.isEmpty()) {
      return noted + "<h1>%s</h1><p class=\"empty\">%s</p><p><a class=\"main\" href=\"/demo/shop\">%s</a></p>"
          .formatted(words.html("cart"), words.html("emptyCart"), words.html("goOn"));
    }
    return noted + changes(cart) + """
      <h1>%s</h1>
      <ul class="lines">%s</ul>
      <p class="total">%s <b>%s</b></p>
      %s
      %s""".formatted(words.html("cart"), lines(cart), words.html("total"), language.money(cart.total()),
        cart.isThere()
            ? "<p><a class=\"main\" href=\"/demo/shop/checkout\">%s</a></p>".formatted(words.html("checkout"))
            : "<p class=\"quiet\">" + words.html("changeFirst") + "</p>",
        "<form method=\"post\" action=\"/demo/shop/cart/assistant\"><button>%s</button></form>"
            .formatted(words.html("assistant"))
            + (signedIn ? "" : "<p class=\"quiet\">" + words.html("keeps") + "</p>"));
  }

  private String lines(Cart cart) {
    return cart.lines().stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Cart.Line line) {
    String name = Html.text(line.name(language));
    String id = line.goods().map(Goods::id).orElse("tote");
    return """
      <li><img src="/demo/shop/pictures/%s.svg" alt="" width="96" height="96">
      <div><h2><a href="/demo/shop/products/%s">%s</a></h2><p>%s</p>
      <form method="post" action="/demo/shop/cart/change"><input type="hidden" name="product" value="%s">
      <label><span class="unseen">%s</span>%s</label>
      <button class="plain">%s</button>
      <button class="plain" name="remove" value="yes" aria-label="%s: %s">%s</button></form></div></li>""".formatted(id,
        id, name, language.money(line.price()), Html.text(line.sku()), name + ", " + words.html("quantity"),
        choose(line.quantity(), (int) Math.min(line.available(), MOST_TO_CHOOSE)), words.html("change"),
        words.html("remove"), name, words.html("remove"));
  }

  /** What has become different since it was put in; empty when nothing has. */
  String changes(Cart cart) {
    return cart.changes().isEmpty()
        ? ""
        : cart.changes().stream().map(change -> "<li>" + change(cart, change) + "</li>")
            .collect(Collectors.joining("", "<ul class=\"note\" role=\"status\">", "</ul>"));
  }

  private String change(Cart cart, Cart.Change change) {
    String name = cart.lines().stream().filter(line -> line.sku().equals(change.sku())).map(line -> line.name(language))
        .findFirst().orElse(change.sku());
    return switch (change.code()) {
      case "price_changed" -> words.html("nowCosts", name, language.money(change.was()), language.money(change.now()));
      case "fewer_available" -> words.html("nowFewer", name, change.available());
      case "not_sold" -> words.html("nowNotSold", name);
      default -> words.html("nowGone", name);
    };
  }

  /** @param back where to go afterwards */
  String signIn(String back, String email, boolean wrong) {
    return """
      <h1>%s</h1>
      <p>%s</p>
      <form class="form" method="post" action="/demo/shop/sign-in">
      <input type="hidden" name="back" value="%s">
      <label>%s <input type="email" name="email" required autocomplete="email" value="%s"%s></label>
      %s
      <label>%s <input name="name" autocomplete="name" maxlength="80"></label>
      <label class="check"><input type="checkbox" name="agrees" value="yes"> %s</label>
      <button class="main">%s</button>
      </form>""".formatted(words.html("signIn"), words.html("signInText"), Html.text(back), words.html("email"),
        Html.text(email), wrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "",
        wrong ? "<p class=\"wrong\" id=\"wrong\">" + words.html("badEmail") + "</p>" : "", words.html("nameOptional"),
        words.html("agree"), words.html("signIn"));
  }

  String review(String order) {
    String marks = IntStream.iterate(BEST, mark -> mark > 0, mark -> mark - 1).mapToObj(
        mark -> "<label class=\"check\"><input type=\"radio\" name=\"rating\" value=\"%d\"%s> %s</label>"
            .formatted(mark, mark == BEST ? " checked" : "", words.html("rating", mark)))
        .collect(Collectors.joining());
    return """
      <h1>%s</h1>
      <form class="form" method="post" action="/demo/shop/orders/%s/review">
      <fieldset><legend>%s</legend>%s</fieldset>
      <button class="main">%s</button>
      </form>""".formatted(words.html("review"), Html.text(order), words.html("reviewText", order), marks,
        words.html("send"));
  }

  String solved(String ticket) {
    return """
      <h1>%s</h1>
      <p>%s</p>
      <form class="form" method="post" action="/demo/shop/answer/%s">
      <button class="main" name="solved" value="yes">%s</button>
      <button class="plain" name="solved" value="no">%s</button>
      </form>""".formatted(words.html("solved"), words.html("solvedText", ticket), Html.text(ticket),
        words.html("yes"), words.html("no"));
  }

  String heard() {
    return "<h1>%s</h1><p><a class=\"main\" href=\"/demo/shop\">%s</a></p>".formatted(words.html("heard"),
        words.html("goOn"));
  }

  String missing() {
    return "<h1>%s</h1><p><a class=\"main\" href=\"/demo/shop\">%s</a></p>".formatted(words.html("missing"),
        words.html("goOn"));
  }
}
