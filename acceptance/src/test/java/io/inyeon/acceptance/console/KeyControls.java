package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.ADMINISTRATOR;
import static io.inyeon.acceptance.console.Role.BRING_DATA;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** The keys with which programs come. */
final class KeyControls {
  static final String AREA = "Sources";
  private static final String PATH = "/sources?tab=keys";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Keys", PATH, KEEP_KEYS,
          tab("Keys", "keys", KEEP_KEYS), tab("Connect", "snippets", KEEP_KEYS),
          tab("Activity", "activity", KEEP_KEYS), tab("Links & QR", "links", BRING_DATA),
          tab("Imports", "imports", BRING_DATA), tab("Set aside", "setAside", ADMINISTER),
          Control.of("button", "New key", KEEP_KEYS, scene -> scene.opens("New key")),
          Control.of("button", "Replace server", Set.of(ADMINISTRATOR), scene -> scene.opens("Replace server")),
          Control.family("Replace", "button", "Replace (?!server$).*", KEEP_KEYS, KeyControls::replace),
          Control.family("Revoke", "button", "Revoke .*", KEEP_KEYS, KeyControls::revoke)),
      Surface.of(AREA, "New key", KEEP_KEYS, KeyControls::begin,
          Control.of("button", "Close", KEEP_KEYS, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", KEEP_KEYS, scene -> scene.closes("Cancel")),
          Control.of("textbox", "Name", KEEP_KEYS, scene -> {
            assertThat(scene.window().modalButton("New key")).isDisabled();
            scene.window().field("Name").fill("a name");
            assertThat(scene.window().modalButton("New key")).isEnabled();
          }),
          Control.of("combobox", "Kind", KEEP_KEYS, scene -> {
            server(scene);
            assertThat(scene.the(AriaRole.CHECKBOX, "Read")).isVisible();
          }),
          Control.of("button", "New key", KEEP_KEYS, scene -> {
            String name = World.unheardOf("key");
            make(scene, name);
            Assertions.assertThat(key(scene, name).path("kind").asString()).isEqualTo("write");
          })),
      Surface.of(AREA, "New server key", KEEP_KEYS, scene -> {
        begin(scene);
        server(scene);
      }, scope("Send events, and say who is who", "collect"), scope("Read", "read"), scope("Change", "write"),
          scope("Administer keys and data requests", "admin")),
      Surface.of(AREA, "A new key shown", KEEP_KEYS, KeyControls::shown,
          Control.of("button", "Copy", KEEP_KEYS, scene -> scene.copies("Copy", scene.window().modal()
              .locator("pre").innerText())),
          Control.of("button", "I have kept it", KEEP_KEYS, scene -> scene.closes("I have kept it")),
          Control.of("button", "Close", KEEP_KEYS, scene -> scene.closes("Close"))),
      Surface.of(AREA, "Replace a key", KEEP_KEYS, scene -> own(scene, "Replace"),
          Control.of("button", "Cancel", KEEP_KEYS, scene -> scene.closes("Cancel")),
          Control.of("button", "Close", KEEP_KEYS, scene -> scene.closes("Close")),
          Control.of("combobox", "The old key stays valid for", KEEP_KEYS, KeyControls::atOnce),
          Control.of("button", "Replace", KEEP_KEYS,
              scene -> assertThat(scene.window().modalButton("Replace")).isEnabled())),
      Surface.of(AREA, "Revoke a key", KEEP_KEYS, scene -> own(scene, "Revoke"),
          Control.of("button", "Cancel", KEEP_KEYS, scene -> scene.closes("Cancel")),
          Control.of("button", "Close", KEEP_KEYS, scene -> scene.closes("Close")),
          Control.of("button", "Revoke", KEEP_KEYS,
              scene -> assertThat(scene.window().modalButton("Revoke")).isEnabled())));

  private KeyControls() {
  }

  private static Control tab(String name, String key, Set<Role> roles) {
    return Control.of("tab", name, roles, scene -> {
      scene.leadsTo(scene.the(AriaRole.TAB, name), "/sources\\?tab=" + key);
      assertThat(scene.page().locator("[role=tab][aria-selected=true]")).hasText(name);
    });
  }

  private static void begin(Scene scene) {
    scene.dialogue(PATH, "New key");
  }

  private static void server(Scene scene) {
    scene.window().choose(scene.the(AriaRole.COMBOBOX, "Kind"), "Server key, for your own servers");
  }

  private static void make(Scene scene, String name) {
    scene.window().field("Name").fill(name);
    scene.pressInDialogue("New key");
    assertThat(scene.window().named(AriaRole.DIALOG, "Your new key")).isVisible();
  }

  private static void shown(Scene scene) {
    begin(scene);
    make(scene, World.unheardOf("key"));
  }

  /** What it was made with is what the server says of it; a developer can give no more than they have. */
  private static Control scope(String label, String scope) {
    return Control.of("checkbox", label, KEEP_KEYS, scene -> {
      var box = scene.the(AriaRole.CHECKBOX, label);
      if (scene.role() != ADMINISTRATOR && !scope.equals("collect")) {
        assertThat(box).isDisabled();
        return;
      }
      if (scope.equals("collect")) {
        box.uncheck();
        scene.window().field("Name").fill("good for nothing");
        assertThat(scene.window().modalButton("New key")).isDisabled();
      }
      box.check();
      String name = World.unheardOf("key");
      make(scene, name);
      Assertions.assertThat(key(scene, name).path("scopes").valueStream().map(JsonNode::asString)).contains(scope);
    });
  }

  private static JsonNode key(Scene scene, String name) {
    return keys(scene, name).getFirst();
  }

  private static List<JsonNode> keys(Scene scene, String name) {
    return scene.api().all("/api/v1/keys?limit=50").stream().filter(one -> one.path("name").asString().equals(name))
        .toList();
  }

  /** A key of their own, about to be replaced or revoked. */
  private static String own(Scene scene, String button) {
    String name = World.unheardOf("key");
    scene.api().post("/api/v1/keys", Showcase.json(Map.of("name", name, "kind", "write")));
    scene.open(PATH);
    scene.opens(button + " " + name);
    return name;
  }

  private static void replace(Scene scene) {
    String name = own(scene, "Replace");
    scene.pressInDialogue("Replace");
    assertThat(scene.window().named(AriaRole.DIALOG, "Your new key")).isVisible();
    scene.window().reload();
    Assertions.assertThat(keys(scene, name)).as("the old one stays valid for a day").hasSize(2);
    assertThat(scene.window().main()).containsText("valid until");
  }

  private static void atOnce(Scene scene) {
    String name = own(scene, "Replace");
    scene.window().choose(scene.the(AriaRole.COMBOBOX, "The old key stays valid for"), "not at all");
    scene.pressInDialogue("Replace");
    assertThat(scene.window().named(AriaRole.DIALOG, "Your new key")).isVisible();
    Assertions.assertThat(keys(scene, name)).as("the old one is gone").hasSize(1);
  }

  private static void revoke(Scene scene) {
    String name = own(scene, "Revoke");
    scene.pressInDialogue("Revoke");
    scene.isClosed();
    scene.window().reload();
    assertThat(scene.window().main()).not().containsText(name);
  }
}
