package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;
import static io.inyeon.acceptance.console.WebhookControls.AREA;
import static io.inyeon.acceptance.console.WebhookControls.LIST;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** Making a webhook, changing it, and doing away with it. */
final class WebhookChangeControls {
  private static final String NOWHERE = "http://127.0.0.1:9/new";
  static final List<Surface> SURFACES = List.of(
      Surface.of(SettingControls.AREA, "New webhook", KEEP_KEYS, WebhookChangeControls::begin,
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
          Control.of("button", "Close", KEEP_KEYS, scene -> leadsToIt(scene, "Close"))),
      Surface.of(AREA, "A webhook of one's own", KEEP_KEYS, WebhookChangeControls::own,
          Control.of("button", "Pause", KEEP_KEYS, own((scene, key) -> {
            scene.press("Pause");
            assertThat(scene.the(AriaRole.BUTTON, "Switch on")).isVisible();
            Assertions.assertThat(hook(scene, key).path("state").asString()).isEqualTo("paused");
          })),
          Control.of("button", "Switch on", KEEP_KEYS, own((scene, key) -> {
            scene.press("Pause");
            scene.press("Switch on");
            assertThat(scene.the(AriaRole.BUTTON, "Pause")).isVisible();
            Assertions.assertThat(hook(scene, key).path("state").asString()).isEqualTo("active");
          })),
          Control.of("button", "Edit", KEEP_KEYS, own((scene, key) -> {
            scene.opens("Edit");
            scene.window().field("Name").fill("another name of " + key);
            scene.pressInDialogue("Save");
            scene.isClosed();
            scene.staysSaid("another name of " + key);
          })),
          Control.of("button", "New secret", KEEP_KEYS, own((scene, key) -> {
            scene.opens("New secret");
            scene.pressInDialogue("Make a new one");
            assertThat(scene.window().named(AriaRole.DIALOG, "The secret")).containsText("whsec_");
            scene.pressInDialogue("I have it");
            scene.staysSaid("Two secrets sign until");
          })),
          Control.of("button", "Delete", KEEP_KEYS, own((scene, key) -> {
            scene.opens("Delete");
            scene.pressInDialogue("Delete");
            scene.isAt("/settings\\?tab=webhooks");
            assertThat(scene.window().main()).not().containsText(key);
          }))),
      dialogue("Edit", "Close", "Cancel"), dialogue("New secret", "Close", "Cancel"),
      dialogue("Delete", "Close", "Cancel"));

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

  /** What it says of itself is looked at where it does something; here that it goes away. */
  private static Surface dialogue(String button, String... closing) {
    return Surface.of(AREA, button + ", asked", KEEP_KEYS, scene -> {
      own(scene);
      scene.opens(button);
    }, java.util.stream.Stream.concat(
        List.of(closing).stream().map(name -> Control.of("button", name, KEEP_KEYS, scene -> scene.closes(name))),
        java.util.stream.Stream.of(Control.of("button", "Make a new one", KEEP_KEYS, scene -> {
        }), Control.of("button", "Save", KEEP_KEYS, scene -> {
        }), Control.family("a field", "textbox|combobox|checkbox", ".*", KEEP_KEYS, scene -> {
        }))).toArray(Control[]::new));
  }

  private static void begin(Scene scene) {
    scene.dialogue(LIST, "New webhook");
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
      scene.window().choose(scene.the(AriaRole.COMBOBOX, "Segments").or(scene.the(AriaRole.TEXTBOX, "Segments"))
          .first(), Hooks.SEGMENT);
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
