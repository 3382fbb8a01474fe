package io.inyeon.acceptance.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One window of the console.
 *
 * @param complaints what the browser's own console said of it: errors and warnings
 */
record Window(BrowserContext context, Page page, String console, List<String> complaints) implements AutoCloseable {
  static Window of(BrowserContext context, String console) {
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        complaints.add(page.url() + " " + message.text());
      }
    });
    page.onPageError(failure -> complaints.add(page.url() + " " + failure));
    return new Window(context, page, console, complaints);
  }

  /** Shows a page of the console, once nothing on it waits any more. */
  Window open(String path) {
    page.navigate(console + path);
    settled();
    return this;
  }

  Window reload() {
    page.reload();
    settled();
    return this;
  }

  /** Until there is a heading and no placeholder for what has not come yet. */
  void settled() {
    page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('main [aria-busy=true], "
        + "main .mantine-Skeleton-root, .mantine-Loader-root')");
  }

  Locator main() {
    return page.locator("main");
  }

  Locator button(String name) {
    return named(AriaRole.BUTTON, name);
  }

  Locator link(String name) {
    return named(AriaRole.LINK, name);
  }

  /** By its label, which has a star where it must be filled in. */
  Locator field(String label) {
    return labelled(label).first();
  }

  /** What is typed or chosen under that label, where other things are called so too. */
  Locator input(String label) {
    return labelled(label).and(page.locator("input, textarea")).first();
  }

  private Locator labelled(String label) {
    return page.getByLabel(Pattern.compile("^" + label.replaceAll("([().?+*])", "\\\\$1") + "( \\*)?$"));
  }

  Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator named(AriaRole role, Pattern name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
  }

  Locator modal() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** A button of the open dialogue. */
  Locator modalButton(String name) {
    return modal().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Chooses one of a closed list. */
  void choose(Locator list, String option) {
    list.click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
  }

  /** How much wider than the window the page is; 0 when it need not be scrolled sideways. */
  int excess() {
    return ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
  }

  int headings() {
    return page.locator("h1").count();
  }

  @Override
  public void close() {
    context.close();
  }
}
