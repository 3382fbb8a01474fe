package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.KeyControls.AREA;
import static io.inyeon.acceptance.console.Role.BRING_DATA;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Lines to paste, what came in, and short links. */
final class SourceControls {
  private static final String LINKS = "/sources?tab=links";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Connect", "/sources?tab=snippets", KEEP_KEYS,
          Control.of("combobox", "How", KEEP_KEYS, SourceControls::how),
          Control.of("textbox", "Your write key", KEEP_KEYS, scene -> {
            scene.window().field("Your write key").fill("wk_mine");
            assertThat(scene.window().main().locator("pre.code")).containsText("wk_mine");
          }),
          Control.of("button", "Copy", KEEP_KEYS, scene -> {
            String lines = scene.window().main().locator("pre.code").textContent();
            scene.copies("Copy", lines);
          })),
      Surface.page(AREA, "Activity", "/sources?tab=activity&source=write", KEEP_KEYS,
          Control.of("combobox", "Source", KEEP_KEYS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Source"), "links");
            scene.isAt("/sources\\?tab=activity&source=links");
            assertThat(scene.window().main()).containsText("Nothing came in lately");
          }),
          Control.family("an event", "summary", ".*", KEEP_KEYS, scene -> {
            send(scene).click();
            assertThat(scene.window().main().locator("details[open] pre")).containsText("{");
          })),
      Surface.page(AREA, "Links", LINKS, BRING_DATA,
          Control.of("button", "New link", BRING_DATA, scene -> scene.opens("New link")),
          Control.family("Copy", "button", "Copy the link [\\w-]+", BRING_DATA,
              scene -> scene.copies("Copy the link spring1", scene.world().demo().home() + "/r/spring1")),
          code("SVG", "svg"), code("PNG", "png")),
      Surface.of(AREA, "New link", BRING_DATA, SourceControls::begin,
          Control.of("button", "Close", BRING_DATA, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", BRING_DATA, scene -> scene.closes("Cancel")),
          needed("Target"), needed("Campaign"), written("Where it is shown"), written("Code"),
          Control.of("button", "New link", BRING_DATA, SourceControls::make)));

  private SourceControls() {
  }

  /** Another event, as it stands there: what came of late is of all sources, among which an earlier one may be no more. */
  private static Locator send(Scene scene) {
    String name = World.unheardOf("Teapots");
    Showcase.tell(scene.api(), Map.of("type", "track", "anonymousId", name, "event", name));
    Locator told = scene.window().main().locator("summary", new Locator.LocatorOptions().setHasText(name)).first();
    assertThat(told).isVisible();
    return told;
  }

  private static void how(Scene scene) {
    Locator lines = scene.window().main().locator("pre.code");
    String before = lines.innerText();
    scene.the(AriaRole.COMBOBOX, "How").click();
    scene.page().getByRole(AriaRole.OPTION).last().click();
    scene.isAt("/sources\\?tab=snippets&sdk=\\w+");
    assertThat(lines).not().hasText(before);
  }

  /** The picture of the code of the first link. */
  private static Control code(String name, String kind) {
    return Control.of("link", name, BRING_DATA, scene -> {
      Download download = scene.page().waitForDownload(() -> scene.the(AriaRole.LINK, name).click());
      Assertions.assertThat(download.suggestedFilename()).endsWith("." + kind);
      Assertions.assertThat(download.failure()).isNull();
    });
  }

  private static void begin(Scene scene) {
    scene.dialogue(LINKS, "New link");
  }

  /** Without it there is no link. */
  private static Control needed(String field) {
    return Control.of("textbox", field, BRING_DATA, scene -> {
      fill(scene, "unheard-of");
      scene.window().field(field).fill("");
      assertThat(scene.window().modalButton("New link")).isDisabled();
    });
  }

  private static Control written(String field) {
    return Control.of("textbox", field, BRING_DATA, scene -> {
      scene.window().field(field).fill("a-word");
      assertThat(scene.window().field(field)).hasValue("a-word");
    });
  }

  private static void fill(Scene scene, String code) {
    scene.window().field("Target").fill("https://shop.example.com/" + code);
    scene.window().field("Campaign").fill("campaign-" + code);
    scene.window().field("Where it is shown").fill("radio");
    scene.window().field("Code").fill(code);
  }

  private static void make(Scene scene) {
    String code = World.unheardOf("l");
    fill(scene, code);
    scene.pressInDialogue("New link");
    scene.isClosed();
    scene.staysSaid("campaign-" + code);
    var link = scene.api().all("/api/v1/links?limit=50").stream()
        .filter(one -> one.path("code").asString().equals(code)).findFirst().orElseThrow();
    Assertions.assertThat(link.path("target").asString()).isEqualTo("https://shop.example.com/" + code);
    Assertions.assertThat(link.path("channel").asString()).isEqualTo("radio");
  }
}
