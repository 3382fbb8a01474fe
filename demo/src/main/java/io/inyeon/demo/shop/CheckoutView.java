package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import io.inyeon.demo.shop.Shelf.Place;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages on which people buy. */
final class CheckoutView {
  private static final Map<String, String> FILLED_IN = Map.of("email", "email", "name", "name", "postalCode",
      "postal-code", "region", "address-level1", "city", "address-level2", "line1", "address-line1");
  /** Both countries are nine hours ahead of UTC. */
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.ofHours(9));

  private final Words words;
  private final Language language;

  CheckoutView(Language language) {
    this.language = language;
    words = new Words(language);
  }

  /**
   * @param places where all of it can be collected
   * @param wrong the field, or the refusal's code, of what could not be; empty for none
   */
  String page(CheckoutForm form, Cart cart, List<Place> places, String wrong, boolean signedIn) {
    return """
      <h1>%s</h1>
      %s<ul class="sum">%s</ul>
      <p class="total">%s <b>%s</b></p>
      %s%s
      <form class="form" method="post" action="/demo/shop/checkout">
      <input type="hidden" name="key" value="%s"><input type="hidden" name="expected" value="%d">
      %s%s
      <fieldset class="ways"><legend>%s</legend>%s</fieldset>
      <div class="address">%s</div>
      <p class="quiet">%s</p>
      <button class="main">%s</button>
      </form>""".formatted(words.html("order"), notes(cart, wrong), lines(cart), words.html("total"),
        language.money(cart.total()), held(cart),
        signedIn
            ? ""
            : "<p class=\"quiet\"><a href=\"/demo/shop/sign-in?back=/demo/shop/checkout\">%s</a></p>"
                .formatted(words.html("haveAccount")),
        Html.text(form.key()), cart.total(), field(form, "email", wrong), field(form, "name", wrong),
        words.html("way"), ways(form, places), address(form, wrong), words.html("orderText"),
        words.html("pay", language.money(cart.total())));
  }

  private String held(Cart cart) {
    return cart.heldUntil().filter(until -> cart.isThere()).map(until -> "<p class=\"quiet\">%s</p>".formatted(
        words.html("held", HOUR.format(until)))).orElse("");
  }

  private String notes(Cart cart, String wrong) {
    String changes = new Views(language).changes(cart);
    String refusal = List.of("out_of_stock", "price_changed", "not_sold").contains(wrong) && changes.isEmpty()
        ? "<p class=\"note\" role=\"alert\">" + words.html(wrong) + "</p>"
        : "";
    return changes + refusal;
  }

  private String lines(Cart cart) {
    return cart.lines().stream().map(line -> "<li><span>%s × %d</span> <b>%s</b></li>".formatted(
        Html.text(line.name(language)), line.quantity(), language.money(line.price() * line.quantity())))
        .collect(Collectors.joining());
  }

  private String ways(CheckoutForm form, List<Place> places) {
    boolean collects = places.stream().anyMatch(place -> place.code().equals(form.how()));
    return way(CheckoutForm.SHIP, words.html("ship"), "", !collects)
        + places.stream().map(place -> way(place.code(), words.html("collect", place.name()),
            Html.text(place.address()), place.code().equals(form.how()))).collect(Collectors.joining());
  }

  private static String way(String value, String label, String more, boolean chosen) {
    return """
      <label class="check"><input type="radio" name="how" value="%s"%s><span>%s%s</span></label>""".formatted(
        Html.text(value), chosen ? " checked" : "", label, more.isEmpty() ? "" : " <small>" + more + "</small>");
  }

  private String address(CheckoutForm form, String wrong) {
    String order = language == Language.EN ? "line1 city region postalCode" : "postalCode region city line1";
    return List.of(order.split(" ")).stream().map(field -> field(form, field, wrong)).collect(Collectors.joining());
  }

  private String field(CheckoutForm form, String name, String wrong) {
    boolean flawed = name.equals(wrong);
    return """
      <label>%s <input name="%s"%s autocomplete="%s" value="%s"%s>%s</label>
      """.formatted(words.html(name), name, name.equals("email")
        ? " type=\"email\" required"
        : name.equals("name") ? " required" : "", FILLED_IN.get(name), Html.text(form.of(name)),
        flawed ? " aria-invalid=\"true\" aria-describedby=\"wrong\" autofocus" : "",
        flawed ? "<span class=\"wrong\" id=\"wrong\">" + words.html("wrong-" + name) + "</span>" : "");
  }

  String done(Order order) {
    return """
      <h1>%s</h1>
      <p>%s</p>
      <ul class="sum">%s</ul>
      <p class="total">%s <b>%s</b></p>
      <p>%s</p>
      <p><a class="main" href="/demo/shop">%s</a></p>""".formatted(words.html("done"),
        words.html("doneText", order.name(), order.number()), bought(order), words.html("total"),
        language.money(order.total(), order.currency()),
        order.place().isEmpty() ? words.html("sentSoon") : words.html("collectSoon", place(order)),
        words.html("goOn"));
  }

  private static String place(Order order) {
    return io.inyeon.demo.brand.Shop.ALL.stream().filter(shop -> shop.id().equals(order.place()))
        .map(io.inyeon.demo.brand.Shop::name).findFirst().orElse(order.place());
  }

  private String bought(Order order) {
    return order.lines().stream().map(line -> "<li><span>%s × %d</span> <b>%s</b></li>".formatted(
        Html.text(Goods.of(line.sku()).map(language::name).orElse(line.name())), line.quantity(),
        language.money(line.total(), order.currency()))).collect(Collectors.joining());
  }
}
