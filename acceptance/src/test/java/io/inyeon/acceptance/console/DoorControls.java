package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ALL;

import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.console.World.Person;
import java.util.ArrayList;
import java.util.List;

/** Before the door; that a first administrator gets in by the setup's link, {@link FirstDayTest} tells. */
final class DoorControls {
  static final List<Surface> SURFACES = List.of(
      door("Sign in", "/", field("E-mail"), field("Password"), show(),
          Control.of("button", "Sign in", ALL, DoorControls::signIn)),
      door("Setup", "/setup#token=none", field("Name"), field("E-mail"), field("Password"), show(),
          Control.of("button", "Begin", ALL, DoorControls::begin)),
      door("Setup without its link", "/setup"),
      door("Invitation", "/invitation#token=none", field("Password"), show(),
          Control.of("button", "Sign in", ALL, DoorControls::accept)),
      door("Invitation without its link", "/invitation"));

  private DoorControls() {
  }

  private static Surface door(String name, String path, Control... own) {
    List<Control> controls = new ArrayList<>(List.of(own));
    controls.addAll(List.of(language("한국어", "ko"), language("日本語", "ja"), language("English", "en")));
    return new Surface(name, name, path, ALL, scene -> {
      scene.page().navigate("about:blank"); // or the browser would take a token behind the # for a place of the same page
      scene.open(path);
    }, controls);
  }

  private static Control language(String name, String tag) {
    return Control.of("button", name, ALL, scene -> {
      scene.press(tag.equals("en") ? "日本語" : "English");
      scene.press(name);
      assertThat(scene.page().locator("html")).hasAttribute("lang", tag);
      scene.window().reload();
      assertThat(scene.page().locator("html")).hasAttribute("lang", tag);
      scene.press("English");
      assertThat(scene.page().locator("html")).hasAttribute("lang", "en");
    });
  }

  /** One that has to be filled in: what is not stays here. */
  private static Control field(String name) {
    return Control.of("textbox", name, ALL, scene -> {
      scene.page().locator("button[type=submit]").click();
      assertThat(scene.window().field(name)).hasJSProperty("validity.valueMissing", true);
      scene.window().field(name).fill("somebody@brand.example");
      assertThat(scene.window().field(name)).hasJSProperty("validity.valueMissing", false);
    });
  }

  private static Control show() {
    return Control.of("button", "Show the password", ALL, scene -> {
      assertThat(scene.window().field("Password")).hasAttribute("type", "password");
      scene.press("Show the password");
      assertThat(scene.window().field("Password")).hasAttribute("type", "text");
    });
  }

  private static void signIn(Scene scene) {
    try (Scene somebody = scene.world().enter(Role.AGENT)) {
      scene.window().field("E-mail").fill(somebody.person().email());
      scene.window().field("Password").fill(World.PASSWORD);
      scene.press("Sign in");
      isInside(scene);
    }
  }

  private static void begin(Scene scene) {
    scene.window().field("Name").fill("Somebody");
    scene.window().field("E-mail").fill("somebody@brand.example");
    scene.window().field("Password").fill(World.PASSWORD);
    scene.press("Begin");
    assertThat(scene.window().main()).containsText("The link has been used or is too old.");
  }

  private static void accept(Scene scene) {
    Person person = scene.world().invite(Role.ANALYST);
    scene.page().navigate("about:blank");
    scene.open("/invitation#token=" + scene.world().token(person));
    scene.window().field("Password").fill(World.PASSWORD);
    scene.press("Sign in");
    isInside(scene);
  }

  /** And then outside again, for whatever is pressed next. */
  private static void isInside(Scene scene) {
    assertThat(scene.window().named(AriaRole.HEADING, "Home")).isVisible();
    scene.window().reload();
    assertThat(scene.window().named(AriaRole.HEADING, "Home")).isVisible();
    scene.window().context().clearCookies();
  }
}
