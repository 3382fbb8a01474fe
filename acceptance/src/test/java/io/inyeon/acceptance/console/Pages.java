package io.inyeon.acceptance.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every page of the console, and what can be opened upon one. */
final class Pages {
  /**
   * @param path below {@code /console}; before the door, without being signed in, when {@code outside}
   * @param then what is opened upon it, in any language: by its place, not by its words
   */
  record Sight(String name, String path, boolean outside, Consumer<Window> then) {
    @Override
    public String toString() {
      return name;
    }

    void in(Window window) {
      window.open(path);
      then.accept(window);
    }
  }

  private Pages() {
  }

  static List<Sight> all(Showcase of) {
    List<Sight> sights = new ArrayList<>(
        Stream.of(places(of), opened(of), segments(), personas(), canvas()).flatMap(sight -> sight).toList());
    sights.add(outside("sign-in", "/"));
    sights.add(outside("setup", "/setup#token=none"));
    sights.add(outside("setup-without-token", "/setup"));
    sights.add(outside("invitation", "/invitation#token=none"));
    return sights;
  }

  private static Stream<Sight> places(Showcase of) {
    return Stream.of(page("home", "/"), page("customers", "/customers"),
        page("customers-none", "/customers?q=nobody-at-all"),
        page("customer", "/customers/" + of.customer()),
        page("customer-decisions", "/customers/" + of.customer() + "?tab=decisions"),
        page("customer-missing", "/customers/00000000-0000-0000-0000-000000000000"), page("journeys", "/journeys"),
        page("journey", "/journeys/abandoned-cart"), page("journey-node", "/journeys/abandoned-cart?node=afterwards"),
        page("messages", "/messages"), page("contents", "/messages/contents"),
        page("content", "/messages/contents?content=" + Receipts.WAITING),
        page("content-approved", "/messages/contents?content=" + Receipts.APPROVED),
        page("content-missing", "/messages/contents?content=nothing-like-it"), page("decisions", "/messages/decisions"),
        page("policy", "/messages/policy"),
        page("message", "/messages/" + of.message()), page("catalogue", "/catalogue"),
        page("catalogue-none", "/catalogue?q=nothing-at-all"), page("completeness", "/catalogue/completeness"),
        page("structure", "/catalogue/structure"), page("structure-family", "/catalogue/structure?family=shelf-pots"),
        page("structure-family-new", "/catalogue/structure?family=%3Dnew"),
        page("structure-category", "/catalogue/structure?category=shelf-tea"),
        page("structure-channels", "/catalogue/structure?tab=channels"),
        page("product", "/catalogue/products/" + Shelf.POT), page("product-new", "/catalogue/new"),
        page("product-missing", "/catalogue/products/nobody"), page("keys", "/sources?tab=keys"),
        page("snippets", "/sources?tab=snippets"), page("activity", "/sources?tab=activity&source=write"),
        page("links", "/sources?tab=links"), page("imports", "/sources?tab=imports"),
        page("import-preview", "/sources/imports/" + of.held()),
        page("import-rejections", "/sources/imports/" + of.rejected()), page("me", "/settings"),
        page("set-aside", "/sources?tab=setAside"), page("webhooks", "/settings?tab=webhooks"),
        page("webhook", "/settings/webhooks/" + Hooks.KEY),
        page("webhook-none", "/settings/webhooks/" + Hooks.KEY + "?state=failed"),
        page("records", "/settings?tab=records"), page("people", "/settings?tab=people"),
        page("audit", "/settings?tab=audit"),
        page("inventory", "/inventory?levels=true"), page("inventory-none", "/inventory?q=nothing-like-it"),
        page("locations", "/inventory/locations"), page("waiting", "/inventory/waiting"),
        page("counts", "/inventory/counts"),
        page("running-low", "/inventory/running-low?days=60"), page("orders", "/orders"),
        page("checkouts", "/orders/checkout"), page("take-cart", "/carts/take#7KQ4-XM2P"),
        page("order", "/orders/" + Sales.ORDER),
        page("customer-orders", "/customers/" + of.customer() + "?tab=orders"), page("alerts", "/alerts"),
        page("alerts-all", "/alerts?show=all"), page("installation", "/settings?tab=installation"),
        page("nowhere", "/nowhere"));
  }

  private static Stream<Sight> opened(Showcase of) {
    String customer = "/customers/" + of.customer();
    return Stream.of(opened("tour", "/", window -> window.page().locator(".demo-bar button").last().click()),
        opened("search", "/", window -> window.page().keyboard().press("Control+k")),
        opened("account-menu", "/",
            window -> window.page().locator("header button[aria-haspopup=menu]").last().click()),
        opened("why-one-person", customer, window -> press(window, "[aria-labelledby=identities] button")),
        opened("record-consent", customer, window -> press(window, "[aria-labelledby=consents] button")),
        opened("proof", customer, window -> press(window, "[aria-labelledby=consents] li button")),
        opened("why-in-a-segment", customer, window -> press(window, "[aria-labelledby=in-segments] button")),
        opened("timeline-line", customer, window -> press(window, ".touch-line")),
        opened("stop-journey", "/journeys/abandoned-cart", window -> press(window, ".page-head button")),
        opened("make-key", "/sources?tab=keys", window -> press(window, "[role=tabpanel] button")),
        opened("rotate-key", "/sources?tab=keys", window -> press(window, "[role=tabpanel] li button")),
        opened("revoke-key", "/sources?tab=keys",
            window -> window.main().locator("[role=tabpanel] li button").nth(1).click()),
        opened("make-link", "/sources?tab=links", window -> press(window, "[role=tabpanel] button")),
        opened("begin-import", "/sources?tab=imports", window -> press(window, "[role=tabpanel] button")),
        opened("export-products", "/catalogue", window -> press(window, ".page-head button")),
        opened("import-products", "/catalogue", window -> window.main().locator(".page-head button").nth(1).click()),
        opened("archive-product", "/catalogue/products/" + Shelf.POT, window -> press(window, ".page-head button")),
        opened("withdraw-content", "/messages/contents?content=" + Receipts.APPROVED,
            window -> press(window, "[aria-labelledby=approval] button")),
        opened("delete-family", "/catalogue/structure?family=shelf-pots",
            window -> window.main().locator(".edit-head button").first().click()),
        opened("who-keeps-it", "/settings?tab=records", window -> press(window, ".record-act button")),
        opened("give-code", customer + "?tab=orders", window -> press(window, "[aria-labelledby=codes] button")),
        opened("make-webhook", "/settings?tab=webhooks", window -> press(window, "[role=tabpanel] button")),
        opened("replace-webhook-secret", "/settings/webhooks/" + Hooks.KEY,
            window -> window.main().locator(".page-head button").nth(3).click()),
        opened("replay-all", "/sources?tab=setAside", window -> press(window, "[role=tabpanel] button")),
        opened("ledger", "/inventory?sku=teapot", window -> {
        }), opened("who-waits", "/inventory/waiting?sku=" + Sales.SOLD_OUT, window -> {
        }),
        opened("waiting-settings", "/inventory/waiting",
            window -> press(window, ".page button:not([role=tab]):not(.row-link)")),
        opened("location", "/inventory/locations", window -> press(window, "li button")),
        opened("cancel-order", "/orders/" + Sales.ORDER,
            window -> window.main().locator(".page-head button").last().click()),
        opened("invite", "/settings?tab=people", window -> press(window, "[role=tabpanel] button")));
  }

  private static Stream<Sight> segments() {
    String path = "/segments/" + Segments.ADDERS;
    String editor = "/segments/" + Segments.OF_EACH + "/edit";
    return Stream.of(page("segments", "/segments"), page("segments-none", "/segments?q=nobody-at-all"),
        page("segment", path), page("segment-changes", path + "?tab=changes"),
        page("segment-versions", path + "?tab=versions"), page("segment-list", "/segments/" + Segments.LIST),
        page("segment-new", "/segments/new"), page("segment-edit", editor),
        opened("segment-json", editor, window -> press(window, "label:has-text('JSON')")),
        opened("segment-add", editor, window -> press(window, "[data-act=add]")),
        opened("segment-more", editor, window -> press(window, "[data-act=more]")),
        opened("segment-delete", path, window -> press(window, ".page-head button")),
        opened("segment-list-add", "/segments/" + Segments.LIST, window -> press(window, "[role=tabpanel] button")));
  }

  private static Stream<Sight> personas() {
    String path = "/personas/" + Segments.ADDERS;
    return Stream.of(page("personas", "/personas"), page("personas-compare", "/personas/compare"),
        page("persona", path), page("persona-new", "/personas/new"), page("persona-edit", path + "/edit"),
        opened("persona-delete", path, window -> press(window, ".page-head button")));
  }

  private static Stream<Sight> canvas() {
    String path = "/journeys/abandoned-cart";
    return Stream.of(page("journey-new", "/journeys/new"), page("journey-edit", path + "/edit"),
        page("journey-edit-list", path + "/edit?form=list"), page("journey-edit-entry", path + "/edit?node=%3Dentry"),
        page("journey-edit-wait", path + "/edit?node=afterwards"),
        page("journey-edit-events", path + "/edit?node=inactive"),
        page("journey-edit-mail", path + "/edit?node=reminder"),
        page("journey-edit-receipt", "/journeys/" + Receipts.JOURNEY + "/edit?node=mail"),
        opened("save-content", "/journeys/" + Receipts.JOURNEY + "/edit?node=mail",
            Pages::toSave),
        opened("content-saved-meanwhile", "/journeys/" + Receipts.JOURNEY + "/edit?node=mail", window -> {
          toSave(window);
          Locator dialogue = window.modal().last(); // where it is narrow, the form beside the canvas is one as well
          dialogue.locator("input").fill("saved-by-two");
          Receipts.saveMeanwhile(window, "saved-by-two");
          dialogue.locator("button[type=submit]").click();
          dialogue.getByRole(AriaRole.ALERT).waitFor();
        }),
        page("journey-versions", path + "/versions"),
        opened("journey-publish", path + "/edit", window -> window.main().locator(".page-head button").last().click()));
  }

  private static void toSave(Window window) {
    window.page().locator("[aria-labelledby=approved-content] button").last().click();
  }

  private static void press(Window window, String where) {
    window.main().locator(where).first().click();
  }

  private static Sight page(String name, String path) {
    return new Sight(name, path, false, window -> {
    });
  }

  private static Sight outside(String name, String path) {
    return new Sight(name, path, true, window -> {
    });
  }

  private static Sight opened(String name, String path, Consumer<Window> then) {
    return new Sight(name, path, false, then.andThen(window -> revealed(window.page())));
  }

  /** Until what was opened stands there: a dialogue, a menu, the tour, the rest of a line, a rule as JSON. */
  private static void revealed(Page page) {
    Locator dialogue = page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.MENU))
        .or(page.locator(".tour, .touch-more, [data-json]"));
    dialogue.first().waitFor();
  }
}
