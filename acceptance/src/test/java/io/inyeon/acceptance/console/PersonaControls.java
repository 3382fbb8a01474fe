package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The list of personas, one of them, and all beside each other. */
final class PersonaControls {
  private static final String AREA = "Persona";
  private static final String PATH = "/personas/" + Segments.ADDERS;
  private static final String TO_ONE = "/console/personas/(?!(?:new|compare)$)[\\w-]+";
  private static final String ASKED = "**/api/v1/personas?*";
  static final List<Surface> SURFACES = List.of(
      Surface.page("Segments", "Personas", "/personas", SEE_MESSAGES,
          Control.of("link", "New persona", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("New persona"), "/personas/new")),
          Control.of("link", "Compare", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().link("Compare"), "/personas/compare")),
          Control.links("a persona", TO_ONE, SEE_MESSAGES, scene -> scene.leadsTo(card(scene, Segments.ADDERS), PATH))),
      Surface.of("Segments", "More personas", SEE_MESSAGES, PersonaControls::more,
          Control.of("button", "…", SEE_MESSAGES, scene -> {
            assertThat(card(scene)).hasCount(1);
            scene.press("…");
            assertThat(card(scene).nth(1)).isVisible();
          })),
      Surface.of("Segments", "No personas yet", SEE_MESSAGES, PersonaControls::none,
          Control.of("link", "Load an example", PUBLISH, scene -> {
            scene.leadsTo(scene.window().link("Load an example"), "/personas/new\\?example=mina");
            assertThat(scene.window().field("Name")).hasValue("Tea-loving Mina");
          })),
      Surface.page(AREA, PATH, SEE_MESSAGES,
          Control.of("link", "Personas", SEE_MESSAGES,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Personas"), "/personas")),
          Control.of("link", "Edit", PUBLISH, scene -> scene.leadsTo(scene.window().link("Edit"), PATH + "/edit")),
          Control.of("button", "Delete", PUBLISH, scene -> scene.opens("Delete")),
          Control.links("its segment", SegmentControls.TO_ONE, SEE_MESSAGES, scene -> scene.leadsTo(
              scene.window().main().locator("[aria-labelledby=persona-segment] a"), SegmentControls.PATH))),
      Surface.of(AREA, "Persona, to be deleted", PUBLISH, PersonaControls::sure,
          Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> {
            scene.closes("Cancel");
            scene.staysSaid("persona-");
          }),
          Control.of("button", "Delete", PUBLISH, scene -> {
            String key = scene.page().url().replaceFirst(".*/", "");
            scene.pressInDialogue("Delete");
            scene.isAt("/personas");
            assertThat(card(scene, key)).hasCount(0);
            Assertions.assertThat(scene.api().get("/api/v1/personas/" + key).status()).isEqualTo(404);
          })),
      Surface.page("Comparison", "/personas/compare", SEE_MESSAGES,
          Control.of("link", "Personas", SEE_MESSAGES,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Personas"), "/personas")),
          Control.links("a persona", TO_ONE, SEE_MESSAGES, scene -> scene.leadsTo(
              scene.window().main().locator("th a[href$='/" + Segments.ADDERS + "']"), PATH))));

  private PersonaControls() {
  }

  private static Locator card(Scene scene) {
    return scene.window().main().locator("a.persona");
  }

  private static Locator card(Scene scene, String key) {
    return scene.window().main().locator("a.persona[href$='/" + key + "']");
  }

  /** As if more were there than one page holds. */
  private static void more(Scene scene) {
    scene.page().route(ASKED,
        route -> route.resume(new Route.ResumeOptions().setUrl(route.request().url().replace("limit=60", "limit=1"))));
    scene.open("/personas");
    scene.page().unroute(ASKED);
  }

  /** As on the first day. */
  private static void none(Scene scene) {
    scene.page().route(ASKED, route -> route
        .fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"items\": []}")));
    scene.open("/personas");
    scene.page().unroute(ASKED);
  }

  /** One of their own, about to be deleted. */
  private static void sure(Scene scene) {
    String key = World.unheardOf("persona");
    Segments.persona(scene.api(), key, Segments.ADDERS);
    scene.open("/personas/" + key);
    scene.opens("Delete");
  }
}
