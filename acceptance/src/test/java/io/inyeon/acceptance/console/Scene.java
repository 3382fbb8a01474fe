package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import io.inyeon.acceptance.Api;
import io.inyeon.acceptance.console.World.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Somebody of a role before the console. */
record Scene(World world, Role role, Person person, Window window) implements AutoCloseable {
  /** Shows a page; {@code {customer}} and the like stand for what the showcase has. */
  void open(String path) {
    page().setViewportSize(1280, 844);
    window.open(filled(path));
  }

  private String filled(String path) {
    Showcase has = world.showcase();
    return path.replace("{customer}", has.customer()).replace("{merged}", has.merged())
        .replace("{message}", has.message()).replace("{held}", has.held()).replace("{rejected}", has.rejected());
  }

  /** Whatever page stands there is good enough. */
  void stay() {
    if (page().viewportSize().width < 1280 || page().url().equals("about:blank")) {
      open("/");
    }
    page().keyboard().press("Escape"); // what may stand open there
  }

  /** Of that kind and name, wherever it stands. */
  Locator the(AriaRole kind, String name) {
    return window.named(kind, name).first();
  }

  Page page() {
    return window.page();
  }

  Api api() {
    return world.api();
  }

  void press(String button) {
    window.button(button).first().click();
  }

  void pressInDialogue(String button) {
    window.modalButton(button).click();
  }

  /** It leads there, and who loads it anew is there still. */
  void leadsTo(Locator control, String path) {
    control.click();
    isAt(path);
  }

  /** The address is that, of which the beginning of all is left out, and stays after a reload. */
  void isAt(String path) {
    Pattern address = Pattern.compile("^" + window.console() + path + "$"); // read by the browser, which knows no \\Q
    assertThat(page()).hasURL(address);
    window.reload();
    assertThat(page()).hasURL(address);
  }

  /** What it opens in a window of its own. */
  void opensBeside(Locator link, String address) {
    Page beside = window.context().waitForPage(link::click);
    assertThat(beside).hasURL(Pattern.compile(".*" + address));
    beside.close();
  }

  /** After a reload the page says so still. */
  void staysSaid(String words) {
    assertThat(window.main()).containsText(words);
    window.reload();
    assertThat(window.main()).containsText(words);
  }

  /** What was opened is gone, and nothing came of it. */
  void isClosed() {
    assertThat(window.modal()).hasCount(0);
  }

  /** The button opens a dialogue. */
  void opens(String button) {
    press(button);
    assertThat(window.modal()).isVisible();
  }

  /** The button closes the dialogue. */
  void closes(String button) {
    window.modalButton(button).first().click();
    isClosed();
  }

  /** What the link or button gives to keep, as text. */
  String downloads(Locator control) {
    try {
      return Files.readString(page().waitForDownload(control::click).path());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The button puts that on the clipboard. */
  void copies(String button, String text) {
    page().evaluate("() => navigator.clipboard.writeText('')");
    press(button);
    assertThat(the(AriaRole.BUTTON, "Copied")).isVisible();
    String copied = String.valueOf(page().evaluate("() => navigator.clipboard.readText()"));
    Assertions.assertThat(copied).isEqualTo(text);
  }

  /** There is no way in but the door, also after a reload; then they enter again. */
  void isPutOut() {
    assertThat(window.named(AriaRole.HEADING, "Sign in")).isVisible();
    window.reload();
    assertThat(window.named(AriaRole.HEADING, "Sign in")).isVisible();
    window.context().request().post(world.demo().home() + "/api/v1/session",
        RequestOptions.create().setData(Map.of("email", person.email(), "password", World.PASSWORD)));
    open("/");
  }

  /** Nobody knows who this is. */
  boolean isOutside() {
    return person.id().isEmpty();
  }

  /** A dialogue that the button opens on that page, which is not loaded anew where it is there already. */
  void dialogue(String path, String button) {
    if (page().url().equals(window.console() + filled(path))) {
      page().keyboard().press("Escape");
      isClosed();
    } else {
      open(path);
    }
    opens(button);
  }

  /** How the server answers whoever tries to enter as this person with that password. */
  int signIn(String password) {
    try (Window other = world.demo().outside("en", 1280, ColorScheme.LIGHT)) {
      return other.context().request().post(world.demo().home() + "/api/v1/session",
          RequestOptions.create().setData(Map.of("email", person.email(), "password", password))).status();
    }
  }

  @Override
  public void close() {
    window.close();
  }
}
