package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;
import static io.inyeon.acceptance.console.WebhookControls.LIST;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** Making a webhook. */
final class WebhookMakeControls {
  private static final String NOWHERE = "http://127.0.0.1:9/new";
  static final List<Surface> SURFACES = List.of(
      Surface.of(SettingControls.AREA, "New webhook", KEEP_KEYS, WebhookMakeControls::begin,
          Control.of("button", "Close", KEEP_KEYS, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", KEEP_KEYS, scene -> scene.closes("Cancel")),
          needed("Name"), needed("Key"), needed("Address"),
          Control.of("combobox|textbox", "Segments", KEEP_KEYS, scene -> {
            String key = made(scene, () -> segment(scene));
            Assertions.assertThat(hook(scene, key).path("segments").toString()).isEqualTo("[\"those-told-of\"]");
          }),
          event("enters", "segment.left"), event("leaves", "segment.entered"),
          Control.family("history", "checkbox", "Also people whom a new rule.*", KEEP_KEYS, scene -> {
            String key = made(scene, () -> scene.page().getByRole(AriaRole.CHECKBOX).last().check());
            Assertions.assertThat(hook(scene, key).path("history").asBoolean()).isTrue();
          }),
          Control.of("button", "Save", KEEP_KEYS, scene -> {
            String key = made(scene, () -> {
            });
            Assertions.assertThat(hook(scene, key).path("state").asString()).isEqualTo("active");
          })),
      Surface.of(SettingControls.AREA, "The secret of a new webhook", KEEP_KEYS, scene -> {
        begin(scene);
        fill(scene, World.unheardOf("hook"));
        scene.pressInDialogue("Save");
        assertThat(scene.window().named(AriaRole.DIALOG, "The secret")).containsText("whsec_");
      }, Control.of("button", "Copy", KEEP_KEYS,
          scene -> scene.copies("Copy", scene.window().modal().locator("pre").innerText())),
          Control.of("button", "I have it", KEEP_KEYS, scene -> leadsToIt(scene, "I have it")),
          Control.of("button", "Close", KEEP_KEYS, scene -> leadsToIt(scene, "Close"))));

  private WebhookMakeControls() {
  }

  /** Loads the list anew: whoever closes the secret of another is led away from it. */
  private static void begin(Scene scene) {
    scene.open(LIST);
    scene.opens("New webhook");
  }

  private static void fill(Scene scene, String name) {
    scene.window().field("Name").fill(name);
    scene.window().field("Address").fill(NOWHERE);
  }

  /** Without it nothing is made. */
  private static Control needed(String field) {
    return Control.of("textbox", field, KEEP_KEYS, scene -> {
      fill(scene, World.unheardOf("hook"));
      assertThat(scene.window().modalButton("Save")).isEnabled();
      scene.window().field(field).fill("");
      assertThat(scene.window().modalButton("Save")).isDisabled();
    });
  }

  private static Control event(String label, String other) {
    return Control.of("checkbox", label, KEEP_KEYS, scene -> {
      String key = made(scene, () -> scene.the(AriaRole.CHECKBOX, label).uncheck());
      Assertions.assertThat(hook(scene, key).path("events").toString()).isEqualTo("[\"" + other + "\"]");
    });
  }

  private static void segment(Scene scene) {
    if (WebhookControls.seesSegments(scene)) {
      scene.window().choose(WebhookControls.segments(scene), Hooks.SEGMENT);
      scene.window().field("Name").click();
      return;
    }
    scene.window().field("Segments").fill(Hooks.SEGMENT);
    scene.page().keyboard().press("Enter");
  }

  /** @return its key, which follows from its name */
  private static String made(Scene scene, Runnable more) {
    String key = World.unheardOf("hook");
    fill(scene, key);
    more.run();
    scene.pressInDialogue("Save");
    assertThat(scene.window().named(AriaRole.DIALOG, "The secret")).isVisible();
    return key;
  }

  private static void leadsToIt(Scene scene, String button) {
    scene.pressInDialogue(button);
    scene.isAt("/settings/webhooks/hook-\\w+");
  }

  private static JsonNode hook(Scene scene, String key) {
    return Hooks.get(scene.api(), key);
  }
}
