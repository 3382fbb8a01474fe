package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** The editor of personas: each field of it is in what is saved. */
final class PersonaEditorControls {
  private static final String AREA = "Persona's editor";
  private static final String PATH = "/personas/" + Segments.ADDERS + "/edit";
  /** Of one point. */
  private static final String IMAGE = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
  private static final String FACT = "(?:Who they are|How they think): (?:What|How) \\d+";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "New persona", "/personas/new", PUBLISH,
          Control.of("link", "Personas", PUBLISH,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Personas"), "/personas")),
          Control.of("link", "Cancel", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("Cancel"), "/personas")),
          Control.of("textbox", "Key", PUBLISH, PersonaEditorControls::key),
          Control.of("button", "Save", PUBLISH, PersonaEditorControls::make)),
      Surface.page(AREA, "Persona, to be edited", PATH, PUBLISH,
          Control.of("link", "Cancel", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("Cancel"), "/personas/" + Segments.ADDERS))),
      Surface.of(AREA, "A persona of one's own", PUBLISH, PersonaEditorControls::begin,
          text("Picture", "/picture", "🍵"), text("Name", "/name", "Renamed"),
          field("combobox|textbox", "Segment", scene -> {
            String segment = Segments.define(scene.api(), Segments.NOBODY);
            scene.window().field("Segment").fill(segment);
            scene.the(AriaRole.OPTION, segment).click();
          }, body -> Assertions.assertThat(body.path("segment").asString()).startsWith("segment-")),
          text("In their own words", "/quote", "Tea first."),
          tags("What they want", "/goals/0"), tags("What troubles them", "/pains/0"), tags("Devices", "/devices/0"),
          tags("What they like to read", "/content/0"),
          field("combobox|textbox", "Channels", scene -> scene.window().choose(scene.window().field("Channels"), "SMS"),
              body -> Assertions.assertThat(body.at("/channels/0").asString()).isEqualTo("sms")),
          field("button", "Choose an image", PersonaEditorControls::chooseImage,
              body -> Assertions.assertThat(body.path("picture").asString()).startsWith("data:image/gif;base64,")),
          field("button", "Add a line", PersonaEditorControls::addLines, body -> {
            Assertions.assertThat(body.at("/demographics/Age").asString()).isEqualTo("30 to 40");
            Assertions.assertThat(body.at("/psychographics/Mood").asString()).isEqualTo("calm");
          })),
      Surface.of(AREA, "A persona's lines", PUBLISH, scene -> {
        begin(scene);
        addLines(scene);
      }, Control.family("a line", "textbox", FACT, PUBLISH, scene -> {
        scene.window().field("Who they are: How 1").fill("40 to 50");
        Assertions.assertThat(saved(scene).at("/demographics/Age").asString()).isEqualTo("40 to 50");
      }), Control.family("Remove the line", "button", "Remove the line \\d+", PUBLISH, scene -> {
        scene.press("Remove the line 1");
        JsonNode body = saved(scene);
        Assertions.assertThat(body.path("demographics")).isEmpty();
        Assertions.assertThat(body.path("psychographics")).hasSize(1);
      })));

  private PersonaEditorControls() {
  }

  private static void begin(Scene scene) {
    String key = World.unheardOf("persona");
    Segments.persona(scene.api(), key, Segments.ADDERS);
    scene.open("/personas/" + key + "/edit");
  }

  /** What the server has of it once it is saved, which the page shows. */
  private static JsonNode saved(Scene scene) {
    scene.press("Save");
    scene.isAt("/personas/(?!new$)[\\w-]+");
    return scene.api().get("/api/v1/personas/" + scene.page().url().replaceFirst(".*/", "")).body();
  }

  private static Control field(String kind, String name, Consumer<Scene> fill, Consumer<JsonNode> expected) {
    return Control.family(name, kind, name + "(?: \\*)?", PUBLISH, scene -> {
      fill.accept(scene);
      expected.accept(saved(scene));
    });
  }

  private static Control text(String label, String member, String text) {
    return field("textbox", label, scene -> scene.window().field(label).fill(text), body -> Assertions
        .assertThat(body.at(member).asString()).isEqualTo(text));
  }

  private static Control tags(String label, String first) {
    return field("combobox|textbox", label, scene -> {
      scene.window().field(label).fill("one of many");
      scene.page().keyboard().press("Enter");
    }, body -> Assertions.assertThat(body.at(first).asString()).isEqualTo("one of many"));
  }

  private static void chooseImage(Scene scene) {
    FileChooser chooser = scene.page().waitForFileChooser(() -> scene.press("Choose an image"));
    chooser.setFiles(new FilePayload("face.gif", "image/gif", Base64.getDecoder().decode(IMAGE)));
    assertThat(scene.window().main().locator("img.persona-picture")).isVisible();
  }

  private static void addLines(Scene scene) {
    Map<Integer, List<String>> lines = Map.of(0, List.of("Who they are", "Age", "30 to 40"), 1,
        List.of("How they think", "Mood", "calm"));
    lines.forEach((index, words) -> {
      button(scene, "Add a line").nth(index).click();
      scene.window().field(words.get(0) + ": What 1").fill(words.get(1));
      scene.window().field(words.get(0) + ": How 1").fill(words.get(2));
    });
  }

  private static Locator button(Scene scene, String name) {
    return scene.window().button(name);
  }

  /** It follows the name until it is chosen. */
  private static void key(Scene scene) {
    scene.window().field("Name").fill("Mina of Seoul");
    assertThat(scene.window().field("Key")).hasValue("mina-of-seoul");
    String key = World.unheardOf("persona");
    scene.window().field("Key").fill(key);
    chooseSegment(scene);
    scene.press("Save");
    scene.isAt("/personas/" + key);
  }

  /** Nothing is saved before it has a name and a segment. */
  private static void make(Scene scene) {
    scene.press("Save");
    assertThat(scene.window().field("Name")).hasAttribute("aria-invalid", "true");
    String name = World.unheardOf("mina");
    scene.window().field("Name").fill(name);
    chooseSegment(scene);
    Assertions.assertThat(saved(scene).path("name").asString()).isEqualTo(name);
  }

  private static void chooseSegment(Scene scene) {
    scene.window().field("Segment").fill(Segments.ADDERS);
    scene.the(AriaRole.OPTION, Segments.ADDERS).click();
  }
}
