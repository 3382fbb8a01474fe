package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules in their editor: begun with one, and what counts in the end. They are written with single quotes here. */
final class Rules {
  static final String AREA = "Rule's editor";
  private static final String OWN = "rule-of-";
  /** As a link does, and what was said of the one before is read. */
  private static final String GO = """
    address => {
      document.querySelectorAll('.mantine-Notification-closeButton').forEach((button) => button.click());
      history.pushState({}, '', address);
    }
    """;
  private static final String KEPT = """
    ([place, text, same]) => {
      const kept = JSON.parse(localStorage.getItem(place) ?? 'null');
      return kept ? JSON.stringify(kept.rule) === JSON.stringify(JSON.parse(text)) : same;
    }
    """;

  private Rules() {
  }

  /** A segment of their own with that rule, in the editor: within the console, where one stood there before. */
  static void edit(Scene scene, String rule) {
    String before = key(scene);
    String key = World.unheardOf(OWN + scene.role().key());
    Segments.save(scene.api(), key, quoted(rule));
    if (before.startsWith(OWN)) {
      scene.page().evaluate(GO, scene.window().console() + "/segments/" + key + "/edit");
      assertThat(scene.the(AriaRole.HEADING, "Edit " + key)).isVisible();
      scene.window().settled();
      scene.api().delete("/api/v1/segments/" + before);
    } else {
      scene.open("/segments/" + key + "/edit");
    }
  }

  /** The segment that stands there gets another rule, from elsewhere. */
  static void change(Scene scene, String rule) {
    Segments.save(scene.api(), key(scene), quoted(rule));
    scene.window().reload();
  }

  /** Without the draft that was left there. */
  static void open(Scene scene, String path) {
    scene.open(path);
    Locator discard = scene.the(AriaRole.BUTTON, "Discard");
    if (discard.isVisible()) {
      discard.click();
      assertThat(discard).hasCount(0);
    }
  }

  static String all(String clauses) {
    return "{'all': [" + clauses + "]}";
  }

  /** The server has that rule once it is saved. Whoever may only try rules finds it in their draft, after a reload. */
  static void gives(Scene scene, String rule) {
    JsonNode expected = read(quoted(rule));
    JsonNode found = PUBLISH.contains(scene.role()) ? saved(scene).path("rule") : kept(scene, expected);
    Assertions.assertThat(read(found.toString())).isEqualTo(expected);
  }

  /** What the server has of the segment once it is saved, and its page is there. */
  static JsonNode saved(Scene scene) {
    Response saved = scene.page().waitForResponse(
        response -> response.request().method().equals("PUT") && response.url().contains("/api/v1/segments/"),
        () -> scene.press("Save"));
    Assertions.assertThat(saved.ok()).as(saved.text()).isTrue();
    assertThat(scene.page()).hasURL(Pattern.compile(".*/segments/(?!new$)[\\w-]+$"));
    return scene.api().get(saved.url().replaceFirst(".*(?=/api/v1/)", "")).body();
  }

  static String key(Scene scene) {
    return scene.page().url().replaceFirst(".*/segments/([\\w-]+).*", "$1");
  }

  private static JsonNode kept(Scene scene, JsonNode expected) {
    boolean same = read(Segments.get(scene.api(), key(scene)).path("rule").toString()).equals(expected);
    scene.page().waitForFunction(KEPT, List.of("inyeon.segment." + key(scene), json(scene), same));
    scene.window().reload();
    return read(json(scene));
  }

  /** As the form of JSON has it. */
  static String json(Scene scene) {
    label(scene, "JSON").click();
    return scene.the(AriaRole.TEXTBOX, "JSON").inputValue();
  }

  /** One of several that stand beside each other. */
  static Locator label(Scene scene, String name) {
    return scene.window().main().locator("label").getByText(name, new Locator.GetByTextOptions().setExact(true));
  }

  static void type(Scene scene, String label, String text) {
    Locator input = scene.window().input(label);
    input.fill(text);
    input.blur();
  }

  static void choose(Scene scene, String label, String option) {
    scene.window().choose(scene.window().input(label), option);
  }

  /** Among all segments, found by its name. */
  static void chooseSegment(Scene scene, String segment) {
    scene.window().input("Segment").fill(segment);
    scene.the(AriaRole.OPTION, segment).click();
  }

  /** Chooses from the menu of what can be added to the whole rule. */
  static void add(Scene scene, String clause) {
    scene.window().button("Add a condition").last().click();
    scene.window().named(AriaRole.MENUITEM, Pattern.compile("^" + clause)).click();
  }

  private static String quoted(String rule) {
    return rule.replace('\'', '"');
  }

  private static JsonNode read(String rule) {
    return JsonMapper.shared().readTree(rule);
  }
}
