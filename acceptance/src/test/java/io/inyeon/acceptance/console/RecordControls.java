package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Which system keeps what, and how the catalogue is kept. */
final class RecordControls {
  private static final String AREA = SettingControls.AREA;
  private static final String PATH = "/settings?tab=records";
  private static final String CHANNELS = StructureControls.PATH + "?tab=channels";
  private static final String CHANGE = "Who keeps this: Orders";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Systems of record", PATH, ALL,
          Control.of("link", "In Structure", SEE_CUSTOMERS, scene -> scene.leadsTo(
              scene.window().link("In Structure"), "/catalogue/structure\\?tab=channels")),
          Control.family("who keeps it", "button", "Who keeps this: .+", KEEP_KEYS, scene -> scene.opens(CHANGE))),
      Surface.of(AREA, "Who keeps it", KEEP_KEYS, scene -> scene.dialogue(PATH, CHANGE),
          Control.of("button", "Close", KEEP_KEYS, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", KEEP_KEYS, scene -> scene.closes("Cancel")),
          Control.family("which system", "radio", "Inyeon|Another system", KEEP_KEYS, RecordControls::another),
          Control.of("textbox", "What it is called", KEEP_KEYS, RecordControls::another),
          Control.of("button", "Save", KEEP_KEYS, scene -> {
            scene.pressInDialogue("Save"); // as it was: whoever takes it elsewhere takes it from all others here
            scene.isClosed();
            scene.staysSaid("Inyeon");
          })),
      Surface.page(StructureControls.AREA, "Languages and channels", CHANNELS, SEE_CUSTOMERS,
          Control.family("which system", "radio", "Inyeon|Another system", ADMINISTER, scene -> {
            scene.window().main().locator("label:has-text('Another system')").click();
            scene.window().field("What it is called").fill("The PIM");
            assertThat(scene.window().main()).containsText("Not saved yet");
            scene.press("Drop my changes");
          }),
          Control.family("how it is kept", "textbox", "What it is called|Another language|Currency|Name|Key",
              ADMINISTER,
              scene -> {
              }),
          Control.of("button", "Add", ADMINISTER, scene -> {
            scene.window().field("Another language").fill("fr");
            scene.press("Add");
            assertThat(scene.window().main()).containsText("French (fr)");
            scene.press("Drop my changes");
          }),
          Control.family("what is spoken there", "checkbox", ".+ \\(.+\\)", ADMINISTER, scene -> {
          }),
          Control.of("button", "Add a channel", ADMINISTER, scene -> {
            scene.press("Add a channel");
            assertThat(scene.window().field("Key")).isVisible();
            scene.press("Drop my changes");
          }),
          Control.of("button", "Save", ADMINISTER, scene -> {
            String name = World.unheardOf("shop");
            scene.window().field("Name").fill(name);
            scene.press("Save");
            assertThat(scene.page().getByRole(AriaRole.ALERT)).containsText("Saved");
            scene.window().reload();
            assertThat(scene.window().field("Name")).hasValue(name);
          })));

  private RecordControls() {
  }

  private static void another(Scene scene) {
    scene.window().modal().locator("label:has-text('Another system')").click();
    scene.window().input("What it is called").fill("The shop system");
    assertThat(scene.window().modal()).containsText("cancelled and handed over there");
  }
}
