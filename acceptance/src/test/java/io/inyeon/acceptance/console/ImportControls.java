package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.KeyControls.AREA;
import static io.inyeon.acceptance.console.Role.BRING_DATA;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.inyeon.acceptance.browser.Desk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Files of history: those that are there, a new one, and one as a whole. */
final class ImportControls {
  private static final String PATH = "/sources?tab=imports";
  private static final String ONE = "Import";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Imports", PATH, BRING_DATA,
          Control.of("button", "Import a file", BRING_DATA, scene -> scene.opens("Import a file")),
          Control.links("a row", "/console/sources/imports/" + Control.ID, BRING_DATA, scene -> scene.leadsTo(
              scene.window().main().locator("a.row-link", new Locator.LocatorOptions().setHasText("rejected.csv")),
              "/sources/imports/" + scene.world().showcase().rejected()))),
      Surface.of(AREA, "A file to import", BRING_DATA, ImportControls::begin,
          Control.of("button", "Close", BRING_DATA, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", BRING_DATA, scene -> scene.closes("Cancel")),
          Control.of("button", "File", BRING_DATA, scene -> {
            choose(scene, "mine.csv");
            assertThat(scene.window().modal()).containsText("mine.csv");
          }),
          Control.of("textbox", "Mapping", BRING_DATA, scene -> {
            choose(scene, "mine.csv");
            assertThat(scene.window().modalButton("See what it becomes")).isDisabled();
            scene.window().field("Mapping").fill("name: mine");
            assertThat(scene.window().modalButton("See what it becomes")).isEnabled();
          }),
          Control.of("button", "Load an example", BRING_DATA, scene -> {
            scene.pressInDialogue("Load an example");
            assertThat(scene.window().field("Mapping")).hasValue(Pattern.compile("name: orders"));
          }),
          Control.of("button", "See what it becomes", BRING_DATA, ImportControls::look)),
      Surface.of(AREA, "A file chosen", BRING_DATA, scene -> {
        begin(scene);
        choose(scene, "mine.csv");
      }, Control.of("button", "Clear", BRING_DATA, scene -> {
        scene.pressInDialogue("Clear");
        assertThat(scene.window().modal()).not().containsText("mine.csv");
      })),
      Surface.of(ONE, "An import to be looked at", BRING_DATA, ImportControls::held,
          Control.of("link", "Imports", BRING_DATA, scene -> scene.leadsTo(
              CustomerControls.inMain(scene, AriaRole.LINK, "Imports"), "/sources\\?tab=imports")),
          act("Go on", "done"), act("Cancel", "cancelled")),
      Surface.of(ONE, "An import that goes on", BRING_DATA, ImportControls::running,
          Control.of("button", "Pause", BRING_DATA, ImportControls::pause)),
      Surface.page(ONE, "An import of which a row was not taken", "/sources/imports/{rejected}", BRING_DATA,
          Control.of("link", "All of them as CSV", BRING_DATA, ImportControls::rejected)));

  private ImportControls() {
  }

  private static void begin(Scene scene) {
    scene.dialogue(PATH, "Import a file");
  }

  private static void choose(Scene scene, String name) {
    byte[] content = Showcase.GOOD.getBytes(StandardCharsets.UTF_8);
    scene.page().waitForFileChooser(() -> scene.window().modalButton("File").click())
        .setFiles(new FilePayload(name, "text/csv", content));
  }

  private static void look(Scene scene) {
    String file = World.unheardOf("file") + ".csv";
    choose(scene, file);
    scene.window().field("Mapping").fill(Showcase.MAPPING);
    scene.pressInDialogue("See what it becomes");
    assertThat(scene.window().main()).containsText("To be looked at");
    scene.isAt("/sources/imports/" + Control.ID);
    assertThat(scene.window().main()).containsText(file);
  }

  private static void held(Scene scene) {
    scene.open("/sources/imports/" + Showcase.held(scene.api(), World.unheardOf("file") + ".csv"));
  }

  private static Control act(String button, String status) {
    return Control.of("button", button, BRING_DATA, scene -> {
      scene.press(button);
      Desk.eventually(() -> Assertions.assertThat(status(scene)).isEqualTo(status));
      scene.window().reload();
      assertThat(scene.the(AriaRole.BUTTON, button)).hasCount(0);
    });
  }

  /** One that is not done before somebody has looked at it. */
  private static void running(Scene scene) {
    scene.open("/sources/imports/" + Showcase.begun(scene.api(), World.unheardOf("file") + ".csv", 300_000));
  }

  private static void pause(Scene scene) {
    scene.press("Pause");
    assertThat(scene.the(AriaRole.BUTTON, "Go on")).isVisible();
    Assertions.assertThat(status(scene)).isEqualTo("paused");
    scene.window().reload();
    scene.press("Go on");
    scene.press("Cancel");
    Desk.eventually(() -> Assertions.assertThat(status(scene)).isEqualTo("cancelled"));
  }

  private static String status(Scene scene) {
    String id = scene.page().url().replaceFirst(".*/", "");
    return scene.api().get("/api/v1/imports/" + id).body().path("status").asString();
  }

  private static void rejected(Scene scene) {
    Download download = scene.page().waitForDownload(() -> scene.window().link("All of them as CSV").click());
    Assertions.assertThat(download.path()).content().contains("3,1,ordered_at,invalid_timestamp");
  }
}
