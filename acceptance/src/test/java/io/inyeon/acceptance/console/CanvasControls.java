package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** A journey's canvas: what is put on it, taken off it, taken back, compared and published. */
final class CanvasControls {
  static final String AREA = "Journey's canvas";
  private static final String PATH = "/journeys/abandoned-cart";
  private static final String TO_ONE = "/console/journeys/[\\w-]+";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "New journey", "/journeys/new", PUBLISH,
          Control.of("link", "Journeys", SEE_MESSAGES, scene -> scene.leadsTo(
              CustomerControls.inMain(scene, AriaRole.LINK, "Journeys"), "/journeys")),
          Control.family("a template", "radio", "(From scratch|.* End)", PUBLISH,
              CanvasControls::fromTemplate),
          Control.family("what it is called", "textbox", "(Name|Key)( \\*)?", PUBLISH, scene -> {
            scene.window().input("Name").fill("Winter sale");
            assertThat(scene.window().input("Key")).hasValue("winter-sale");
          }),
          Control.of("button", "Make the draft", PUBLISH, CanvasControls::fromTemplate)),
      Surface.page(AREA, "Canvas", PATH + "/edit", SEE_MESSAGES,
          Control.links("its page", TO_ONE, SEE_MESSAGES,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Cart left behind"), PATH)),
          Control.links("Compare versions", TO_ONE + "/versions", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().link("Compare versions"), PATH + "/versions")),
          Control.family("a step", "group", "(Entry|Wait|Send|End).*", SEE_MESSAGES, CanvasControls::choose),
          Control.family("zoom", "button", "Zoom In|Zoom Out|Fit View", SEE_MESSAGES, scene -> scene.press("Zoom In")),
          Control.family("canvas or list", "radio", "Canvas|List", SEE_MESSAGES, scene -> {
            scene.page().getByText("List", new Page.GetByTextOptions().setExact(true)).click();
            scene.isAt(PATH + "/edit\\?form=list");
          }),
          Control.family("what should be looked at", "button", "\\d+ (hints?|things? to mend)", SEE_MESSAGES,
              scene -> scene.press(scene.page().getByRole(AriaRole.BUTTON,
                  new Page.GetByRoleOptions().setName(Pattern.compile("hint|mend")))
                  .first().innerText())),
          Control.of("button", "To the entry", SEE_MESSAGES, scene -> {
            scene.press("To the entry");
            assertThat(scene.the(AriaRole.HEADING, "Entry")).isVisible();
          }),
          Control.of("button", "Publish", PUBLISH, scene -> scene.opens("Publish"))),
      Surface.page(AREA, "Canvas, as a list", PATH + "/edit?form=list", SEE_MESSAGES,
          Control.family("a step of the list", "button", "(Entry|Wait|Send|End) .*|inactive|reminder|afterwards|end",
              SEE_MESSAGES, scene -> {
                scene.window().main().locator(".outline-open").nth(3).click();
                scene.isAt(PATH + "/edit\\?form=list&node=afterwards");
              })),
      Surface.of(AREA, "Canvas, of their own", PUBLISH, CanvasControls::open,
          Control.family("add to the drawing", "button", "Add: .+", PUBLISH, CanvasControls::add),
          Control.family("add into a way", "button", "Add between .+", PUBLISH, CanvasControls::addInto),
          Control.of("button", "Undo", PUBLISH, CanvasControls::takeBack),
          Control.of("button", "Redo", PUBLISH, CanvasControls::takeBack),
          Control.of("button", "Tidy up", PUBLISH, CanvasControls::drag),
          Control.of("button", "Leave a note", PUBLISH, scene -> {
            scene.press("Leave a note");
            scene.window().input("Note").fill("Is a day too long?");
            Desk.eventually(() -> Assertions.assertThat(kept(scene).at("/notes/0/text").asString())
                .isEqualTo("Is a day too long?"));
          })),
      Surface.of(AREA, "Canvas, to be published", PUBLISH, scene -> {
        open(scene);
        scene.opens("Publish");
      }, Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.of("button", "Publish", PUBLISH, scene -> {
            scene.pressInDialogue("Publish");
            scene.isClosed();
            scene.staysSaid("Published");
          })),
      Surface.of(AREA, "Canvas, to be published over another", PUBLISH,
          scene -> scene.dialogue(PATH + "/edit", "Publish"),
          Control.family("stay or move", "radio", "They .*", PUBLISH, scene -> {
            scene.window().modal().getByLabel("They move to the new version").check();
            assertThat(scene.window().modal()).containsText(Pattern.compile("\\d+ move, \\d+ stay"));
          }),
          Control.family("where to", "combobox|button", "(inactive|reminder|afterwards).*|Let those at .*", PUBLISH,
              scene -> scene.closes("Cancel"))),
      Surface.page(AREA, "Versions", PATH + "/versions", SEE_MESSAGES,
          Control.family("which", "combobox", "Before|After", SEE_MESSAGES, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Before"), "Draft");
            scene.isAt(PATH + "/versions\\?from=draft");
            assertThat(scene.window().main()).containsText("Both say the same.");
          })));

  private CanvasControls() {
  }

  private static void fromTemplate(Scene scene) {
    scene.window().main().getByText("Cart left behind").click();
    String name = World.unheardOf("cart");
    scene.window().input("Name").fill(name);
    scene.press("Make the draft");
    scene.isAt("/journeys/" + name + "/edit");
    Assertions.assertThat(kept(scene).path("name").asString()).isEqualTo(name);
  }

  /** With the pointer, and with the keyboard. */
  private static void choose(Scene scene) {
    step(scene, "afterwards").click();
    scene.isAt(PATH + "/edit\\?node=afterwards");
    assertThat(scene.the(AriaRole.HEADING, "Wait")).isVisible();
    step(scene, "inactive").focus();
    scene.page().keyboard().press("Enter");
    scene.isAt(PATH + "/edit\\?node=inactive");
  }

  static Locator step(Scene scene, String id) {
    return scene.page().locator(".react-flow__node[data-id='" + id + "']");
  }

  /** A draft of their own: it waits, and ends. */
  static void open(Scene scene) {
    scene.open("/journeys/" + JourneyControls.draft(scene) + "/edit");
    step(scene, "stay").waitFor();
  }

  /** What the server has of the draft that stands there. */
  static JsonNode kept(Scene scene) {
    String key = scene.page().url().replaceFirst(".*/journeys/", "").replaceFirst("/.*", "");
    return scene.api().get("/api/v1/journeys/" + key).body().path("definition");
  }

  private static void add(Scene scene) {
    step(scene, "stay").click();
    scene.press("Add: Send an e-mail");
    step(scene, "mail").waitFor();
    Desk.eventually(() -> {
      Assertions.assertThat(kept(scene).at("/nodes/stay/next").asString()).isEqualTo("mail");
      Assertions.assertThat(kept(scene).at("/nodes/mail/next").asString()).isEqualTo("end");
    });
  }

  /** All by the keyboard. */
  private static void addInto(Scene scene) {
    scene.the(AriaRole.BUTTON, "Add between stay and end").focus();
    scene.page().keyboard().press("Enter");
    scene.page().getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText("Check")).press("Enter");
    step(scene, "condition").waitFor();
    Desk.eventually(
        () -> Assertions.assertThat(kept(scene).at("/nodes/condition/otherwise").asString()).isEqualTo("end"));
    step(scene, "condition").focus();
    scene.page().keyboard().press("Delete");
    Desk.eventually(() -> Assertions.assertThat(kept(scene).at("/nodes/stay/next").asString()).isEqualTo("end"));
  }

  private static void takeBack(Scene scene) {
    add(scene);
    scene.press("Undo");
    Desk.eventually(() -> Assertions.assertThat(kept(scene).path("nodes").has("mail")).isFalse());
    scene.press("Redo");
    Desk.eventually(() -> Assertions.assertThat(kept(scene).path("nodes").has("mail")).isTrue());
  }

  /** It stays where it was dragged to, until all is put in order. */
  private static void drag(Scene scene) {
    step(scene, "stay").hover();
    scene.page().mouse().down();
    scene.page().mouse().move(700, 600, new Mouse.MoveOptions().setSteps(8));
    scene.page().mouse().up();
    Desk.eventually(() -> Assertions.assertThat(kept(scene).path("layout").has("stay")).isTrue());
    scene.press("Tidy up");
    Desk.eventually(() -> Assertions.assertThat(kept(scene).has("layout")).isFalse());
  }
}
