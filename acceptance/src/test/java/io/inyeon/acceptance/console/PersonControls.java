package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.CustomerControls.AREA;
import static io.inyeon.acceptance.console.CustomerControls.PATH;
import static io.inyeon.acceptance.console.Role.PART_MERGES;
import static io.inyeon.acceptance.console.Role.RECORD_CONSENTS;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/** What stands beside a customer's timeline: why they are one person, and what they agreed to. */
final class PersonControls {
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Customer, beside", PATH, SEE_CUSTOMERS,
          Control.of("button", "Why one person?", SEE_CUSTOMERS, scene -> scene.opens("Why one person?")),
          Control.of("button", "Record a word", RECORD_CONSENTS, scene -> scene.opens("Record a word")),
          Control.family("Proof", "button", "Proof for .*", SEE_CUSTOMERS, scene -> {
            scene.press("Proof for nari@example.net");
            assertThat(scene.window().modal()).containsText("form: sign-in");
            scene.page().keyboard().press("Escape");
            scene.isClosed();
          })),
      Surface.of(AREA, "Why one person?", SEE_CUSTOMERS, PersonControls::why,
          Control.of("button", "Close", SEE_CUSTOMERS, scene -> scene.closes("Close")),
          Control.of("button", "Undo", PART_MERGES, scene -> {
            scene.pressInDialogue("Undo");
            assertThat(scene.window().modalButton("Part them")).isVisible();
          })),
      Surface.of(AREA, "Undo", PART_MERGES, PersonControls::undo,
          Control.of("button", "Cancel", PART_MERGES, scene -> {
            scene.pressInDialogue("Cancel");
            assertThat(scene.window().modalButton("Undo")).isVisible();
          }),
          Control.of("button", "Part them", PART_MERGES, PersonControls::part)),
      Surface.of(AREA, "Record a word", RECORD_CONSENTS, PersonControls::word,
          Control.of("button", "Close", SEE_CUSTOMERS, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", RECORD_CONSENTS, scene -> scene.closes("Cancel")),
          Control.of("combobox", "Channel", RECORD_CONSENTS, scene -> chooses(scene, "Channel", "SMS")),
          Control.of("combobox", "Purpose", RECORD_CONSENTS, scene -> chooses(scene, "Purpose", "Marketing")),
          Control.of("combobox", "They said", RECORD_CONSENTS, scene -> chooses(scene, "They said", "Refused")),
          Control.of("textbox", "Proof", RECORD_CONSENTS, scene -> scene.the(AriaRole.TEXTBOX, "Proof").fill("x")),
          Control.of("button", "Record", RECORD_CONSENTS, PersonControls::record)));

  private PersonControls() {
  }

  private static void chooses(Scene scene, String list, String option) {
    scene.window().choose(scene.the(AriaRole.COMBOBOX, list), option);
    assertThat(scene.the(AriaRole.COMBOBOX, list)).hasValue(option);
  }

  private static void why(Scene scene) {
    scene.dialogue("/customers/{merged}", "Why one person?");
  }

  private static void undo(Scene scene) {
    why(scene);
    scene.pressInDialogue("Undo");
  }

  /** Of somebody of their own: a device is theirs no more. */
  private static void part(Scene scene) {
    String user = World.unheardOf("user");
    Showcase.merge(scene.world().demo(), user, World.unheardOf("device"));
    String merged = scene.api().lookup("userId", user).orElseThrow();
    scene.open("/customers/" + merged);
    scene.opens("Why one person?");
    scene.pressInDialogue("Undo");
    scene.pressInDialogue("Part them");
    assertThat(scene.window().modal()).containsText("Undone at");
    scene.window().reload();
    scene.opens("Why one person?");
    assertThat(scene.window().modal()).containsText("Undone at");
    scene.leadsTo(scene.window().link("To the other person"), "/customers/" + Control.ID);
    assertThat(scene.window().main()).not().containsText(user);
  }

  private static void word(Scene scene) {
    scene.dialogue(PATH, "Record a word");
  }

  /** By somebody who has said nothing yet: each field is in what is recorded. */
  private static void record(Scene scene) {
    String user = World.unheardOf("user");
    String email = user + "@example.net";
    Showcase.tell(scene.world().demo().till(),
        Map.of("type", "identify", "userId", user, "traits", Map.of("email", email)));
    scene.open("/customers/" + scene.api().lookup("userId", user).orElseThrow());
    scene.opens("Record a word");
    chooses(scene, "They said", "Refused");
    scene.the(AriaRole.TEXTBOX, "Proof").fill("by telephone");
    scene.pressInDialogue("Record");
    scene.isClosed();
    scene.staysSaid("Refused");
    scene.press("Proof for " + email);
    assertThat(scene.window().modal()).containsText("by telephone");
  }
}
