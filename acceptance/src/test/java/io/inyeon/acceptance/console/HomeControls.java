package io.inyeon.acceptance.console;

import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/** Home, and the lists of customers, journeys and messages. */
final class HomeControls {
  static final List<Surface> SURFACES = List.of(
      new Surface(Catalogue.EVERYWHERE, "Home", "/", ALL, HomeControls::somethingHappens,
          List.of(Control.links("what happened just now", "/console/customers/" + Control.ID, SEE_CUSTOMERS,
              scene -> scene.leadsTo(latest(scene), "/customers/" + Control.ID)),
              SetAsideControls.link("what was set aside", "/"))));

  private HomeControls() {
  }

  /** Somebody new looks at a page; who may see customers sees it at once. */
  private static void somethingHappens(Scene scene) {
    scene.open("/");
    Showcase.tell(scene.api(),
        Map.of("type", "page", "anonymousId", World.unheardOf("device"), "name", "Teapots"));
    if (SEE_CUSTOMERS.contains(scene.role())) {
      latest(scene).waitFor();
    }
  }

  private static Locator latest(Scene scene) {
    return scene.window().main().locator("a.latest").first();
  }
}
