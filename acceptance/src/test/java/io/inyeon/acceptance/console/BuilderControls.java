package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.TRY_RULES;
import static io.inyeon.acceptance.console.Rules.AREA;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** What stands around a rule in its editor: what the segment is called, ways out and back. */
final class BuilderControls {
  static final String PATH = SegmentControls.PATH + "/edit";
  private static final String MAIL = "{'identity': 'email'}";
  private static final String NOT_MAIL = Rules.all("{'not': " + MAIL + "}");
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "New segment", "/segments/new", TRY_RULES,
          Control.of("link", "Segments", TRY_RULES,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Segments"), "/segments")),
          Control.of("link", "Cancel", TRY_RULES,
              scene -> scene.leadsTo(scene.window().link("Cancel"), "/segments"))),
      Surface.of(AREA, "A new segment", PUBLISH, scene -> Rules.open(scene, "/segments/new"),
          Control.of("textbox", "Name", PUBLISH, BuilderControls::name),
          Control.of("textbox", "Key", PUBLISH, BuilderControls::key),
          Control.of("radio", "By a rule", PUBLISH, BuilderControls::byRule),
          Control.of("radio", "Fixed list", PUBLISH, scene -> {
            Rules.label(scene, "Fixed list").click();
            scene.window().input("Name").fill(World.unheardOf("list"));
            JsonNode made = made(scene);
            Assertions.assertThat(made.path("kind").asString()).isEqualTo("static");
          }),
          Control.of("button", "Save", PUBLISH, BuilderControls::save)),
      Surface.of(AREA, "A fixed list, to be edited", PUBLISH,
          scene -> Rules.open(scene, "/segments/" + Segments.fixed(scene.api()) + "/edit"),
          Control.of("textbox", "Name", PUBLISH, scene -> {
            String name = World.unheardOf("Renamed");
            scene.window().input("Name").fill(name);
            Assertions.assertThat(made(scene).path("name").asString()).isEqualTo(name);
          })),
      Surface.page(AREA, "Segment, to be edited", PATH, TRY_RULES,
          Control.links("its page", SegmentControls.TO_ONE, TRY_RULES, scene -> {
            scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, Segments.ADDERS), SegmentControls.PATH);
            scene.open(PATH);
            scene.leadsTo(scene.window().link("Cancel"), SegmentControls.PATH);
          }),
          Control.links("somebody whom it reaches", "/console/customers/" + Control.ID, SEE_CUSTOMERS,
              scene -> scene.leadsTo(PreviewControls.reached(scene), "/customers/" + Control.ID)),
          Control.of("summary", "Versions", TRY_RULES, scene -> {
            versions(scene);
            assertThat(scene.window().main().locator("details")).containsText("Version 1");
          })),
      Surface.of(AREA, "Editor, with earlier versions", TRY_RULES, scene -> {
        Rules.edit(scene, NOT_MAIL);
        Rules.change(scene, Rules.all(MAIL));
        versions(scene);
      }, Control.links("Take into the editor", "/console/segments/[\\w-]+/edit\\?version=\\d+", PUBLISH, scene -> {
        scene.window().link("Take into the editor").first().click();
        assertThat(scene.window().main()).containsText("is in the editor: save it");
        Rules.gives(scene, NOT_MAIL);
      })),
      Surface.of(AREA, "Editor", TRY_RULES, scene -> Rules.edit(scene, Rules.all(MAIL)),
          Control.of("textbox", "Description", PUBLISH, scene -> {
            String described = World.unheardOf("described");
            Rules.type(scene, "Description", described);
            Assertions.assertThat(Rules.saved(scene).path("description").asString()).isEqualTo(described);
          }),
          Control.of("button", "Undo", TRY_RULES, scene -> {
            assertThat(scene.the(AriaRole.BUTTON, "Undo")).isDisabled();
            scene.press("not: An address");
            scene.press("Undo");
            Rules.gives(scene, Rules.all(MAIL));
          }),
          Control.of("button", "Do again", TRY_RULES, scene -> {
            assertThat(scene.the(AriaRole.BUTTON, "Do again")).isDisabled();
            scene.press("not: An address");
            scene.press("Undo");
            scene.press("Do again");
            Rules.gives(scene, NOT_MAIL);
          }),
          Control.of("radio", "JSON", TRY_RULES,
              scene -> Assertions.assertThat(Rules.json(scene)).contains("\"identity\": \"email\"")),
          Control.of("radio", "Form", TRY_RULES, scene -> {
            Rules.json(scene);
            Rules.label(scene, "Form").click();
            assertThat(scene.the(AriaRole.TEXTBOX, "JSON")).hasCount(0);
            assertThat(scene.window().input("Kind of address")).hasValue("E-mail");
          })),
      Surface.of(AREA, "Rule as JSON", TRY_RULES, scene -> {
        Rules.edit(scene, Rules.all(MAIL));
        Rules.json(scene);
      }, Control.of("textbox", "JSON", TRY_RULES, scene -> {
        scene.the(AriaRole.TEXTBOX, "JSON").fill("{\"any\": [");
        assertThat(scene.window().main()).containsText("This is no rule yet");
        scene.the(AriaRole.TEXTBOX, "JSON").fill("{\"any\": [{\"identity\": \"sms\"}]}");
        assertThat(scene.window().main()).not().containsText("This is no rule yet");
        Rules.gives(scene, "{'any': [{'identity': 'sms'}]}");
      })),
      Surface.of(AREA, "A draft", TRY_RULES, BuilderControls::draft,
          Control.of("button", "Discard", TRY_RULES, scene -> {
            scene.press("Discard");
            Rules.gives(scene, Rules.all(MAIL));
          })));

  private BuilderControls() {
  }

  private static void versions(Scene scene) {
    scene.window().main().locator("summary").click();
    assertThat(scene.window().main().locator("details li").first()).isVisible();
  }

  /** What became of a segment of its own; it is not left there, among all that are shown. */
  private static JsonNode made(Scene scene) {
    JsonNode made = Rules.saved(scene);
    Assertions.assertThat(scene.api().delete("/api/v1/segments/" + made.path("key").asString()).ok()).isTrue();
    return made;
  }

  private static void name(Scene scene) {
    String name = World.unheardOf("Called");
    scene.window().input("Name").fill(name);
    Rules.add(scene, "An address");
    JsonNode made = made(scene);
    Assertions.assertThat(made.path("name").asString()).isEqualTo(name);
    Assertions.assertThat(made.path("key").asString()).isEqualTo(name.replace('C', 'c'));
  }

  /** It follows the name until it is chosen, and must be one. */
  private static void key(Scene scene) {
    scene.window().input("Name").fill("Tea of Seoul");
    assertThat(scene.window().input("Key")).hasValue("tea-of-seoul");
    Rules.add(scene, "An address");
    scene.window().input("Key").fill("No key");
    assertThat(scene.window().input("Key")).hasAttribute("aria-invalid", "true");
    String key = World.unheardOf("chosen");
    scene.window().input("Key").fill(key);
    Assertions.assertThat(made(scene).path("key").asString()).isEqualTo(key);
  }

  private static void byRule(Scene scene) {
    Rules.label(scene, "Fixed list").click();
    Rules.label(scene, "By a rule").click();
    scene.window().input("Name").fill(World.unheardOf("ruled"));
    Rules.add(scene, "An address");
    JsonNode made = made(scene);
    Assertions.assertThat(made.path("kind").asString()).isEqualTo("rule");
    Assertions.assertThat(made.at("/rule/all/0/identity").asString()).isEqualTo("email");
  }

  /** Nothing is saved before it has a name and a rule. */
  private static void save(Scene scene) {
    scene.press("Save");
    assertThat(scene.window().input("Name")).isFocused();
    scene.window().input("Name").fill(World.unheardOf("saved"));
    scene.press("Save");
    assertThat(scene.the(AriaRole.GROUP, "Group: all of these")).isFocused();
    Rules.add(scene, "An address");
    Assertions.assertThat(made(scene).at("/rule/all")).hasSize(1);
  }

  /** Left without being saved, and found again. */
  private static void draft(Scene scene) {
    Rules.edit(scene, Rules.all(MAIL));
    scene.press("not: An address");
    scene.page().waitForFunction("key => localStorage.getItem('inyeon.segment.' + key)", Rules.key(scene));
    scene.window().reload();
    assertThat(scene.window().main()).containsText("Draft from");
  }
}
