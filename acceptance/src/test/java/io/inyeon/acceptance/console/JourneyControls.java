package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of journeys, and one of them. */
final class JourneyControls {
  private static final String AREA = "Journey";
  private static final String PATH = "/journeys/abandoned-cart";
  private static final String TO_ONE = "/console/journeys/[\\w-]+";
  private static final Set<Role> LOOK = EnumSet.of(Role.ANALYST, Role.AGENT);
  static final JsonNode SHORT = JsonMapper.shared().readTree("""
      {"name": "For a press", "entry": {"event": "Never Heard Of"}, "start": "stay",
        "nodes": {"stay": {"type": "wait", "for": "P1D", "next": "end"}, "end": {"type": "exit"}}}""");
  static final List<Surface> SURFACES = List.of(
      Surface.page("Journeys", "/journeys", SEE_MESSAGES,
          Control.links("a row", TO_ONE, SEE_MESSAGES, scene -> scene.leadsTo(
              scene.window().main().locator("a.row-link", new Locator.LocatorOptions().setHasText("abandoned-cart")),
              PATH)),
          Control.of("link", "New journey", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("New journey"), "/journeys/new"))),
      Surface.page(AREA, PATH, SEE_MESSAGES,
          Control.of("link", "Journeys", SEE_MESSAGES, scene -> scene.leadsTo(
              CustomerControls.inMain(scene, AriaRole.LINK, "Journeys"), "/journeys")),
          Control.of("button", "Stop", PUBLISH, scene -> scene.opens("Stop")),
          Control.of("button", "Pause", PUBLISH, scene -> scene.opens("Pause")),
          Control.of("link", "Edit", PUBLISH, scene -> scene.leadsTo(scene.window().link("Edit"), PATH + "/edit")),
          Control.of("link", "Look inside", LOOK,
              scene -> scene.leadsTo(scene.window().link("Look inside"), PATH + "/edit")),
          Control.of("link", "See them", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().link("See them"), "/messages\\?journey=abandoned-cart")),
          zoom("Zoom In"), zoom("Zoom Out"), Control.of("button", "Fit View", SEE_MESSAGES, JourneyControls::fit),
          Control.family("a place of the graph", "group", "=?\\w+ \\d+ here", SEE_MESSAGES, JourneyControls::choose),
          Control.links("somebody inside", "/console/customers/" + Control.ID, SEE_MESSAGES,
              scene -> scene.leadsTo(inside(scene).first(), "/customers/" + Control.ID)),
          Control.of("summary", "As a table", SEE_MESSAGES, scene -> {
            scene.window().main().locator("summary").click();
            assertThat(scene.window().named(AriaRole.COLUMNHEADER, "Passed")).isVisible();
          })),
      Surface.page(AREA, "Journey, at a place", PATH + "?node=inactive", SEE_MESSAGES,
          Control.of("button", "Show all", SEE_MESSAGES, scene -> {
            scene.press("Show all");
            scene.isAt(PATH);
          })),
      Surface.of(AREA, "Journey, to be stopped", PUBLISH, scene -> sure(scene, "Stop"),
          Control.of("button", "Cancel", PUBLISH, JourneyControls::cancel),
          Control.of("button", "Stop", PUBLISH, scene -> {
            scene.pressInDialogue("Stop");
            becomes(scene, "Stopped", "stopped");
          })),
      Surface.of(AREA, "Journey with somebody inside, to be stopped", PUBLISH,
          scene -> scene.dialogue(PATH, "Stop"),
          Control.family("what becomes of those inside", "radio", "They .*", PUBLISH, scene -> {
            scene.window().modal().getByLabel("They leave now, and get nothing more of it").check();
            scene.closes("Cancel");
          })),
      Surface.of(AREA, "Journey, to be paused", PUBLISH, scene -> sure(scene, "Pause"),
          Control.of("button", "Pause", PUBLISH, scene -> {
            scene.pressInDialogue("Pause");
            becomes(scene, "Paused", "paused");
          })),
      Surface.of(AREA, "Journey, paused", PUBLISH, JourneyControls::paused,
          Control.of("button", "Go on", PUBLISH, scene -> {
            scene.opens("Go on");
            scene.pressInDialogue("Go on");
            becomes(scene, "Published", "published");
          })),
      Surface.of(AREA, "Journey, a draft", SEE_MESSAGES, scene -> scene.open("/journeys/" + draft(scene)),
          Control.of("button", "Publish", PUBLISH, scene -> scene.opens("Publish"))),
      Surface.of(AREA, "Journey, to be published", PUBLISH, scene -> sure(scene, "Publish"),
          Control.of("button", "Publish", PUBLISH, scene -> {
            scene.pressInDialogue("Publish");
            becomes(scene, "Published", "published");
          })));

  private JourneyControls() {
  }

  private static Locator inside(Scene scene) {
    return scene.window().main().locator("[aria-labelledby=people] a.row-link");
  }

  private static Control zoom(String button) {
    return Control.of("button", button, SEE_MESSAGES, scene -> {
      String before = view(scene);
      scene.press(button);
      assertThat(scene.page().locator(".react-flow__viewport")).not().hasAttribute("style", before);
    });
  }

  private static String view(Scene scene) {
    scene.page().locator(".react-flow__node").first().waitFor();
    return scene.page().locator(".react-flow__viewport").getAttribute("style");
  }

  /** It is as it was before it was made larger. */
  private static void fit(Scene scene) {
    String before = view(scene);
    scene.press("Zoom In");
    assertThat(scene.page().locator(".react-flow__viewport")).not().hasAttribute("style", before);
    scene.press("Fit View");
    assertThat(scene.page().locator(".react-flow__viewport")).hasAttribute("style", before);
  }

  /** With the pointer, and with the keyboard. */
  private static void choose(Scene scene) {
    Locator place = scene.page().locator(".react-flow__node[data-id=afterwards]");
    place.click();
    scene.isAt(PATH + "\\?node=afterwards");
    assertThat(scene.window().main()).containsText("Who is at afterwards");
    scene.page().locator(".react-flow__node[data-id=inactive]").focus();
    scene.page().keyboard().press("Enter");
    scene.isAt(PATH + "\\?node=inactive");
  }

  static String draft(Scene scene) {
    String key = World.unheardOf("journey");
    Assertions.assertThat(scene.api().put("/api/v1/journeys/" + key, SHORT).ok()).isTrue();
    return key;
  }

  /** A journey of their own, about to be stopped or published. */
  private static void sure(Scene scene, String button) {
    String key = draft(scene);
    if (!button.equals("Publish")) {
      scene.api().post("/api/v1/journeys/" + key + "/publish", Showcase.json(Map.of()));
    }
    scene.open("/journeys/" + key);
    scene.opens(button);
  }

  private static void paused(Scene scene) {
    String key = draft(scene);
    scene.api().post("/api/v1/journeys/" + key + "/publish", Showcase.json(Map.of()));
    scene.api().post("/api/v1/journeys/" + key + "/pause", Showcase.json(Map.of()));
    scene.open("/journeys/" + key);
  }

  /** Both: the cross, and the button. */
  private static void cancel(Scene scene) {
    scene.closes("Cancel");
    scene.opens("Stop");
    scene.window().modalButton("Cancel").last().click();
    scene.isClosed();
    scene.staysSaid("Published");
  }

  private static void becomes(Scene scene, String words, String status) {
    scene.isClosed();
    scene.staysSaid(words);
    String key = scene.page().url().replaceFirst(".*/", "");
    Assertions.assertThat(scene.api().get("/api/v1/journeys/" + key).body().path("status").asString())
        .isEqualTo(status);
  }
}
