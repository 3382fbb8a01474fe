package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.KeyControls.AREA;
import static io.inyeon.acceptance.console.Role.ADMINISTER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** What the engine could not fold. */
final class SetAsideControls {
  private static final String PATH = "/sources?tab=setAside";
  private static final String PLACE = "\\d+-\\d+";
  static final List<Surface> SURFACES = List.of(
      new Surface(AREA, "Set aside", PATH, ADMINISTER, SetAsideControls::show, List.of(
          Control.links("the customer of an input", "/console/customers/" + Control.ID, ADMINISTER, scene -> {
            show(scene);
            scene.leadsTo(scene.window().main().locator("li a").first(), "/customers/" + Control.ID);
          }),
          Control.family("Copy the place", "button", "Copy the place " + PLACE, ADMINISTER, scene -> {
            String name = one(scene, "Copy the place ").getAttribute("aria-label");
            scene.copies(name, name.substring("Copy the place ".length()));
          }),
          Control.family("Replay", "button", "Replay " + PLACE, ADMINISTER, scene -> {
            one(scene, "Replay ").click();
            scene.staysSaid("Nothing was set aside");
          }),
          Control.of("button", "Replay all", ADMINISTER, scene -> scene.opens("Replay all")))),
      Surface.of(AREA, "Replay all", ADMINISTER, SetAsideControls::begin,
          Control.of("button", "Close", ADMINISTER, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", ADMINISTER, scene -> scene.closes("Cancel")),
          Control.of("button", "Replay all", ADMINISTER, scene -> {
            scene.pressInDialogue("Replay all");
            scene.isClosed();
            scene.staysSaid("Nothing was set aside");
          })));

  private SetAsideControls() {
  }

  /** A link from another page, which is there while something is set aside. */
  static Control link(String title, String from) {
    return Control.links(title, "/console/sources\\?tab=setAside", ADMINISTER, scene -> {
      Hooks.stumble(scene.world().demo());
      scene.open(from);
      scene.leadsTo(scene.window().main().locator("a[href$='tab=setAside']").first(), "/sources\\?tab=setAside");
      assertThat(scene.page().locator("[role=tab][aria-selected=true]")).hasText("Set aside");
    });
  }

  private static void show(Scene scene) {
    Hooks.stumble(scene.world().demo());
    scene.open(PATH);
  }

  private static void begin(Scene scene) {
    show(scene);
    scene.opens("Replay all");
  }

  private static Locator one(Scene scene, String name) {
    return scene.window().main().getByRole(AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + PLACE))).first();
  }
}
