package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.ANALYST;
import static io.inyeon.acceptance.console.SettingControls.AREA;

import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import io.inyeon.acceptance.console.World.Person;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** Who works here, and as what. */
final class TeamControls {
  private static final String PATH = "/settings?tab=people";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "People", PATH, ADMINISTER,
          Control.of("button", "Invite", ADMINISTER, scene -> scene.opens("Invite")),
          Control.family("Role", "combobox", "Role of .*", ADMINISTER, TeamControls::changeRole),
          Control.family("A link", "button", "A link for .*", ADMINISTER, scene -> {
            link(scene);
            assertThat(scene.window().modal()).containsText("/console/invitation#token=");
          }),
          Control.family("Disable", "button", "Disable .*", ADMINISTER, scene -> able(scene, "Disable", false)),
          Control.family("Enable", "button", "Enable .*", ADMINISTER, scene -> able(scene, "Enable", true))),
      Surface.of(AREA, "Somebody disabled", ADMINISTER, scene -> {
        goTo(scene, disabled(scene).name());
      }),
      Surface.of(AREA, "Invite", ADMINISTER, TeamControls::begin,
          Control.of("button", "Close", ADMINISTER, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", ADMINISTER, scene -> scene.closes("Cancel")),
          needed("Name"), needed("E-mail"),
          Control.of("combobox", "Role", ADMINISTER, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Role"), "Store staff");
            assertThat(scene.window().modal()).containsText("Looks customers up.");
          }),
          Control.of("button", "Invite", ADMINISTER, TeamControls::invite)),
      Surface.of(AREA, "A link shown", ADMINISTER, TeamControls::link,
          Control.of("button", "Copy", ADMINISTER,
              scene -> scene.copies("Copy", scene.window().modal().locator("pre").innerText())),
          Control.of("button", "I have it", ADMINISTER, scene -> scene.closes("I have it")),
          Control.of("button", "Close", ADMINISTER, scene -> scene.closes("Close"))));

  private TeamControls() {
  }

  /** Loads the list, to its end: who came last stands there, and what is not on the screen is not on the page. */
  private static void goTo(Scene scene, String name) {
    scene.open(PATH);
    Desk.eventually(() -> {
      scene.page().mouse().wheel(0, 10_000);
      Assertions.assertThat(scene.window().main().innerText()).contains(name);
    });
  }

  private static JsonNode user(Scene scene, String email) {
    return scene.api().all("/api/v1/users?limit=50").stream()
        .filter(one -> one.path("email").asString().equals(email)).findFirst().orElseThrow();
  }

  private static void changeRole(Scene scene) {
    Person person = scene.world().invite(ANALYST);
    goTo(scene, person.name());
    scene.window().choose(scene.the(AriaRole.COMBOBOX, "Role of " + person.name()), "Agent");
    Desk.eventually(
        () -> Assertions.assertThat(user(scene, person.email()).path("role").asString()).isEqualTo("agent"));
    goTo(scene, person.name());
    assertThat(scene.the(AriaRole.COMBOBOX, "Role of " + person.name())).hasValue("Agent");
  }

  private static Person disabled(Scene scene) {
    Person person = scene.world().invite(ANALYST);
    scene.api().patch("/api/v1/users/" + person.id(), Showcase.json(Map.of("disabled", true)));
    return person;
  }

  private static void able(Scene scene, String button, boolean able) {
    Person person = able ? disabled(scene) : scene.world().invite(ANALYST);
    goTo(scene, person.name());
    scene.press(button + " " + person.name());
    String opposite = (able ? "Disable " : "Enable ") + person.name();
    assertThat(scene.the(AriaRole.BUTTON, opposite)).isVisible();
    goTo(scene, person.name());
    assertThat(scene.the(AriaRole.BUTTON, opposite)).isVisible();
    assertThat(scene.the(AriaRole.BUTTON, "A link for " + person.name())).hasCount(able ? 1 : 0);
  }

  private static void link(Scene scene) {
    Person person = scene.world().invite(ANALYST);
    goTo(scene, person.name());
    scene.opens("A link for " + person.name());
  }

  private static void begin(Scene scene) {
    scene.dialogue(PATH, "Invite");
  }

  /** Without it nobody is invited. */
  private static Control needed(String field) {
    return Control.of("textbox", field, ADMINISTER, scene -> {
      scene.window().field("Name").fill("Somebody");
      scene.window().field("E-mail").fill("somebody@brand.example");
      scene.window().field(field).fill("");
      assertThat(scene.window().modalButton("Invite")).isDisabled();
    });
  }

  private static void invite(Scene scene) {
    String name = World.unheardOf("invited");
    scene.window().field("Name").fill(name);
    scene.window().field("E-mail").fill(name + "@brand.example");
    scene.pressInDialogue("Invite");
    assertThat(scene.window().named(AriaRole.DIALOG, "The link")).containsText("/console/invitation#token=");
    goTo(scene, name);
    Assertions.assertThat(user(scene, name + "@brand.example").path("role").asString()).isEqualTo("marketer");
  }
}
