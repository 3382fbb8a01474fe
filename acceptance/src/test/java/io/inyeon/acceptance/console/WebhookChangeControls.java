package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;
import static io.inyeon.acceptance.console.WebhookControls.AREA;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;

/** Changing a webhook, and doing away with it. */
final class WebhookChangeControls {
  static final List<Surface> SURFACES = List.of(
      Surface.of(AREA, "A webhook of one's own", KEEP_KEYS, WebhookChangeControls::own,
          Control.of("button", "Pause", KEEP_KEYS, own((scene, key) -> {
            scene.press("Pause");
            assertThat(scene.the(AriaRole.BUTTON, "Switch on")).isVisible();
            is(scene, key, "state", "\"paused\"");
          })),
          Control.of("button", "Switch on", KEEP_KEYS, own((scene, key) -> {
            scene.press("Pause");
            scene.press("Switch on");
            assertThat(scene.the(AriaRole.BUTTON, "Pause")).isVisible();
            is(scene, key, "state", "\"active\"");
          })),
          Control.of("button", "Edit", KEEP_KEYS, scene -> scene.opens("Edit")),
          Control.of("button", "New secret", KEEP_KEYS, scene -> scene.opens("New secret")),
          Control.of("button", "Delete", KEEP_KEYS, scene -> scene.opens("Delete"))),
      Surface.of(AREA, "A webhook, edited", KEEP_KEYS, scene -> edit(scene), closes("Close"), closes("Cancel"),
          changes("textbox", "Name", "name", "\"another name\"",
              scene -> scene.window().field("Name").fill("another name")),
          changes("textbox", "Address", "url", "\"http://127.0.0.1:9/moved\"",
              scene -> scene.window().field("Address").fill("http://127.0.0.1:9/moved")),
          changes("combobox|textbox", "Segments", "segments", "null",
              WebhookChangeControls::takeOut),
          changes("checkbox", "enters", "events", "[\"segment.left\"]",
              scene -> scene.the(AriaRole.CHECKBOX, "enters").uncheck()),
          changes("checkbox", "leaves", "events", "[\"segment.entered\"]",
              scene -> scene.the(AriaRole.CHECKBOX, "leaves").uncheck()),
          changes("checkbox", "Also people whom a new rule or an import finds", "history", "true",
              scene -> scene.page().getByRole(AriaRole.CHECKBOX).last().check()),
          changes("button", "Save", "state", "\"active\"", scene -> {
          })),
      Surface.of(AREA, "A new secret, asked", KEEP_KEYS, scene -> asked(scene, "New secret"), closes("Close"),
          closes("Cancel"), Control.of("button", "Make a new one", KEEP_KEYS, scene -> {
            fresh(scene);
            scene.pressInDialogue("I have it");
            scene.staysSaid("Two secrets sign until");
          })),
      Surface.of(AREA, "A new secret shown", KEEP_KEYS, scene -> {
        asked(scene, "New secret");
        fresh(scene);
      }, closes("Close"), closes("I have it"), Control.of("button", "Copy", KEEP_KEYS,
          scene -> scene.copies("Copy", scene.window().modal().locator("pre").innerText()))),
      Surface.of(AREA, "A webhook, to be deleted", KEEP_KEYS, scene -> asked(scene, "Delete"), closes("Close"),
          closes("Cancel"), Control.of("button", "Delete", KEEP_KEYS, scene -> {
            String key = asked(scene, "Delete");
            scene.pressInDialogue("Delete");
            scene.isAt("/settings\\?tab=webhooks");
            assertThat(scene.window().main()).not().containsText(key);
          })));

  private WebhookChangeControls() {
  }

  private interface Act {
    void on(Scene scene, String key);
  }

  private static Consumer<Scene> own(Act act) {
    return scene -> act.on(scene, own(scene));
  }

  private static String own(Scene scene) {
    String key = Hooks.make(scene.api());
    scene.open("/settings/webhooks/" + key);
    return key;
  }

  private static String asked(Scene scene, String button) {
    String key = own(scene);
    scene.opens(button);
    return key;
  }

  private static String edit(Scene scene) {
    return asked(scene, "Edit");
  }

  /** The only one; then the list is closed, which stands over the button. */
  private static void takeOut(Scene scene) {
    WebhookControls.segments(scene).press("Backspace");
    scene.window().field("Name").click();
  }

  private static Control closes(String button) {
    return Control.of("button", button, KEEP_KEYS, scene -> scene.closes(button));
  }

  /** What was changed and saved is what the server says. */
  private static Control changes(String kind, String name, String member, String then, Consumer<Scene> change) {
    return Control.of(kind, name, KEEP_KEYS, scene -> {
      String key = edit(scene);
      change.accept(scene);
      scene.pressInDialogue("Save");
      scene.isClosed();
      is(scene, key, member, then);
    });
  }

  private static void is(Scene scene, String key, String member, String then) {
    Assertions.assertThat(Hooks.get(scene.api(), key).path(member).toString()).isEqualTo(then);
  }

  private static void fresh(Scene scene) {
    scene.pressInDialogue("Make a new one");
    assertThat(scene.window().named(AriaRole.DIALOG, "The secret")).containsText("whsec_");
  }
}
