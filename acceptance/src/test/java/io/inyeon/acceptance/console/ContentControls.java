package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;
import static io.inyeon.acceptance.console.Role.TRY_RULES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What receipts and legal notices say, who approves it, and how a journey comes by it. */
final class ContentControls {
  private static final String AREA = "Content";
  private static final String PATH = "/messages/contents";
  private static final String ONE = PATH + "?content=";
  private static final String TO_ONE = "/console/messages/contents\\?content=[\\w-]+";
  static final List<Surface> SURFACES = List.of(
      Surface.page("Contents", PATH, TRY_RULES,
          Control.family("which of them", "tab", MessageControls.TABS, SEE_MESSAGES, scene -> {
            scene.the(AriaRole.TAB, "Decisions").click();
            scene.isAt("/messages/decisions");
          }),
          Control.links("a content", TO_ONE, TRY_RULES,
              scene -> scene.leadsTo(scene.window().main().locator("a[href$='" + Receipts.APPROVED + "']"),
                  PATH + "\\?content=" + Receipts.APPROVED))),
      Surface.page(AREA, ONE + Receipts.WAITING, TRY_RULES,
          Control.of("link", "Contents", TRY_RULES,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Contents"), PATH)),
          Control.family("a language", "tab", "한국어|English", TRY_RULES, scene -> {
            scene.the(AriaRole.TAB, "한국어").click();
            assertThat(scene.window().main().locator(".phone-head")).containsText("주문해");
          }),
          Control.family("a way to look at it", "radio", "Phone|Inbox", TRY_RULES, scene -> {
            scene.window().main().locator(".mail-preview").getByText("Inbox").click();
            assertThat(scene.window().main().locator(".inbox")).containsText("Our terms change");
          }),
          Control.family("more of it", "summary", "Sample values|HTML as it is written", TRY_RULES, scene -> {
            scene.window().main().locator(".content-written summary").click();
            assertThat(scene.window().main()).containsText("<p>Our terms change");
          }),
          Control.of("button", "Approve", ADMINISTER, scene -> {
            String key = show(scene);
            scene.press("Approve");
            scene.staysSaid("Journeys may send it");
            Assertions.assertThat(Receipts.get(scene.api(), key).path("approvedBy").asString())
                .isEqualTo(scene.person().name());
          }),
          Control.of("button", "Withdraw earlier approvals", ADMINISTER,
              scene -> scene.opens("Withdraw earlier approvals"))),
      Surface.of(AREA, "Content, changed while it was read", ADMINISTER, ContentControls::change,
          Control.of("button", "Read it anew", ADMINISTER, scene -> {
            scene.press("Read it anew");
            assertThat(scene.window().main()).containsText("Something else");
            scene.press("Approve");
            scene.staysSaid("Journeys may send it");
          })),
      Surface.page(AREA, "Content, approved", ONE + Receipts.APPROVED, TRY_RULES,
          Control.of("button", "Withdraw", ADMINISTER, scene -> scene.opens("Withdraw"))),
      Surface.of(AREA, "Content, to be withdrawn", ADMINISTER, scene -> {
        show(scene);
        scene.press("Approve");
        scene.opens("Withdraw");
      },
          Control.of("button", "Close", ADMINISTER, scene -> scene.closes("Close")),
          Control.of("button", "Keep it", ADMINISTER, scene -> {
            scene.closes("Keep it");
            scene.staysSaid("Journeys may send it");
          }),
          Control.of("button", "Withdraw", ADMINISTER, scene -> {
            scene.pressInDialogue("Withdraw");
            scene.isClosed();
            scene.staysSaid("Not approved");
          })),
      Surface.of(CanvasControls.AREA, "Canvas, at a receipt", PUBLISH, ContentControls::canvas,
          Control.of("combobox", "Take an approved content", PUBLISH, ContentControls::take),
          Control.of("button", "Save as a content…", PUBLISH, scene -> scene.opens("Save as a content…"))),
      Surface.of(CanvasControls.AREA, "Canvas, with a content taken", PUBLISH, scene -> {
        canvas(scene);
        take(scene);
      }, Control.links("the content", TO_ONE, PUBLISH,
          scene -> scene.leadsTo(scene.window().link(Receipts.APPROVED), PATH + "\\?content=" + Receipts.APPROVED))),
      Surface.of(CanvasControls.AREA, "Canvas, to be saved as a content", PUBLISH, scene -> {
        canvas(scene);
        scene.opens("Save as a content…");
      },
          Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.family("its key", "textbox", "Key( \\*)?", PUBLISH, scene -> {
            scene.window().input("Key").fill(Receipts.WAITING);
            assertThat(scene.window().modalButton("Replace it")).isVisible();
          }),
          Control.of("button", "Replace it", PUBLISH, scene -> {
          }),
          Control.of("button", "Save", PUBLISH, scene -> Assertions.assertThat(
              Receipts.get(scene.api(), save(scene)).at("/content/content/en/subject").asString())
              .startsWith("Receipt of receipts")),
          Control.of("button", "Save", PUBLISH, scene -> {
            scene.window().input("Key").fill(Receipts.make(scene.api())); // by somebody else, while the dialogue stands there
            scene.pressInDialogue("Save");
            assertThat(scene.window().modal().getByRole(AriaRole.ALERT)).containsText("saved another content");
            assertThat(scene.window().modalButton("Replace it")).isVisible();
          }),
          Control.links("what was saved", TO_ONE, PUBLISH, scene -> {
            String key = save(scene);
            scene.leadsTo(scene.window().link("Look at it"), PATH + "\\?content=" + key);
          })));

  private ContentControls() {
  }

  /** One of their own. */
  private static String show(Scene scene) {
    String key = Receipts.make(scene.api());
    scene.open(ONE + key);
    return key;
  }

  /** Somebody saves another under its name, and what was read is not approved. */
  private static void change(Scene scene) {
    String key = show(scene);
    Receipts.save(scene.api(), key, "Something else");
    scene.press("Approve");
    assertThat(scene.the(AriaRole.ALERT, "That did not work")).containsText("Read it anew");
  }

  private static void canvas(Scene scene) {
    scene.open("/journeys/" + Receipts.journey(scene.api()) + "/edit?node=mail");
    assertThat(scene.window().main()).containsText("No content says just this");
  }

  /** One step: taken back at once. */
  private static void take(Scene scene) {
    choose(scene);
    scene.press("Undo");
    assertThat(scene.window().main()).containsText("No content says just this");
    choose(scene);
    Desk.eventually(() -> Assertions.assertThat(CanvasControls.kept(scene).at("/nodes/mail/content"))
        .isEqualTo(Receipts.get(scene.api(), Receipts.APPROVED).at("/content/content")));
  }

  private static void choose(Scene scene) {
    scene.the(AriaRole.COMBOBOX, "Take an approved content").click();
    scene.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(Receipts.APPROVED)).click();
    assertThat(scene.window().main()).containsText("It is approved");
  }

  private static String save(Scene scene) {
    String key = World.unheardOf("saved");
    scene.window().input("Key").fill(key);
    scene.pressInDialogue("Save");
    assertThat(scene.window().modal()).containsText("An administrator has to approve it");
    return key;
  }
}
