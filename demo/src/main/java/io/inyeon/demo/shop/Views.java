package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in the middle of each page. */
final class Views {
  private static final int MOST_TO_CHOOSE = 5;

  private final Words words;
  private final Language language;

  Views(Language language) {
    this.language = language;
    words = new Words(language);
  }

  String home(String query, String category, List<Goods> found) {
    String heading = query.isBlank()
        ? "<section class=\"hero\"><h1>%s</h1><p>%s</p></section>".formatted(words.html("hero"), words.html("heroText"))
        : "<h1>" + words.html("found", query, found.size()) + "</h1>";
    return heading + kinds(category)
        + (found.isEmpty() ? "<p class=\"empty\">" + words.html("nothing") + "</p>" : grid(found, 2));
  }

  private String kinds(String category) {
    return Stream.concat(Stream.of(""), Catalogue.categories().stream())
        .map(kind -> "<a href=\"/demo/shop%s\"%s>%s</a>".formatted(kind.isEmpty() ? "" : "?category=" + kind,
            kind.equals(category) ? " aria-current=\"true\"" : "", words.html(kind.isEmpty() ? "all" : kind)))
        .collect(Collectors.joining("", "<nav class=\"kinds\" aria-label=\"" + words.html("all") + "\">", "</nav>"));
  }

  private String grid(List<Goods> goods, int level) {
    return goods.stream().map(one -> """
      <li><a href="/demo/shop/products/%s"><img src="/demo/shop/pictures/%s.svg" alt="" width="200" height="200" loading="lazy">
      <h%d>%s</h%d><p>%s</p></a></li>""".formatted(one.id(), one.id(), level, Html.text(language.name(one)), level,
        language.money(language.price(one)))).collect(Collectors.joining("", "<ul class=\"grid\">", "</ul>"));
  }

  String product(Goods goods) {
    return """
      <article class="product">
      <img src="/demo/shop/pictures/%s.svg" alt="%s" width="480" height="480">
      <div>
      <p class="kind">%s</p>
      <h1>%s</h1>
      <p class="price">%s</p>
      <p>%s</p>
      <form method="post" action="/demo/shop/cart">
      <input type="hidden" name="product" value="%s">
      <label>%s %s</label>
      <button class="main">%s</button>
      </form>
      </div>
      </article>
      <section><h2>%s</h2>%s</section>""".formatted(goods.id(), Html.text(language.name(goods)),
        words.html(goods.category()), Html.text(language.name(goods)), language.money(language.price(goods)),
        words.html("about"), goods.id(), words.html("quantity"), choose(1), words.html("add"), words.html("more"),
        grid(Catalogue.beside(goods), 3));
  }

  private String choose(int chosen) {
    return IntStream.rangeClosed(1, Math.max(MOST_TO_CHOOSE, chosen))
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
    return noted + """
      <h1>%s</h1>
      <ul class="lines">%s</ul>
      <p class="total">%s <b>%s</b></p>
      <p><a class="main" href="/demo/shop/checkout">%s</a></p>
      %s""".formatted(words.html("cart"), lines(cart), words.html("total"), language.money(cart.total(language)),
        words.html("checkout"), signedIn ? "" : "<p class=\"quiet\">" + words.html("keeps") + "</p>");
  }

  private String lines(Cart cart) {
    return cart.lines().entrySet().stream().map(line -> {
      Goods goods = Cart.goods(line.getKey());
      String name = Html.text(language.name(goods));
      return """
        <li><img src="/demo/shop/pictures/%s.svg" alt="" width="96" height="96">
        <div><h2><a href="/demo/shop/products/%s">%s</a></h2><p>%s</p>
        <form method="post" action="/demo/shop/cart/change"><input type="hidden" name="product" value="%s">
        <label><span class="unseen">%s</span>%s</label>
        <button class="plain">%s</button>
        <button class="plain" name="remove" value="yes" aria-label="%s: %s">%s</button></form></div></li>""".formatted(
          goods.id(), goods.id(), name, language.money(language.price(goods)), goods.id(), name + ", "
              + words.html("quantity"),
          choose(line.getValue()), words.html("change"), words.html("remove"), name, words.html("remove"));
    }).collect(Collectors.joining());
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
        wrong ? "<p class=\"wrong\" id=\"wrong\">" + words.html("badEmail") + "</p>" : "", words.html("name"),
        words.html("agree"), words.html("signIn"));
  }

  String checkout(Cart cart, Shopper shopper) {
    String lines = cart.lines().entrySet().stream().map(line -> "<li>%s × %d <b>%s</b></li>".formatted(
        Html.text(language.name(Cart.goods(line.getKey()))), line.getValue(),
        language.money((long) language.price(Cart.goods(line.getKey())) * line.getValue())))
        .collect(Collectors.joining());
    return """
      <h1>%s</h1>
      <ul class="sum">%s</ul>
      <p class="total">%s <b>%s</b></p>
      <p>%s: %s</p>
      <p class="quiet">%s</p>
      <form method="post" action="/demo/shop/checkout"><button class="main">%s</button></form>""".formatted(
        words.html("order"), lines, words.html("total"), language.money(cart.total(language)), words.html("to"),
        Html.text(shopper.email()), words.html("orderText"), words.html("pay", language.money(cart.total(language))));
  }

  String done(Order order) {
    Shopper who = order.shopper();
    return """
      <h1>%s</h1>
      <p>%s</p>
      <p class="total">%s <b>%s</b></p>
      <p><a class="main" href="/demo/shop">%s</a></p>""".formatted(words.html("done"),
        words.html("doneText", who.name().isBlank() ? who.email() : who.name(), order.id()), words.html("total"),
        order.language().money(order.cart().total(order.language())), words.html("goOn"));
  }

  String missing() {
    return "<h1>%s</h1><p><a class=\"main\" href=\"/demo/shop\">%s</a></p>".formatted(words.html("missing"),
        words.html("goOn"));
  }
}
