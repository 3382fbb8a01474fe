package io.inyeon.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.inyeon.acceptance.browser.Accessibility;
import io.inyeon.acceptance.console.Pages.Sight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, and all that can be opened upon one, is for everybody; by browsers of their own, side by side. */
class ConsoleAccessibilityTest {
  @TempDir
  static Path folder;
  private static Demonstration demo;
  private static Showcase showcase;

  @BeforeAll
  static void open() {
    demo = Demonstration.open(folder);
    showcase = Showcase.in(demo);
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  /**
   * Each language, each scheme and each width at least once: all twelve would look at the same components again.
   *
   * @param dark whether it is looked at in the dark as well, where it stands
   */
  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @CsvSource({"en,LIGHT,1280,true", "ko,DARK,390,false", "ja,LIGHT,390,false"})
  void every_page_can_be_read_by_everybody(String language, ColorScheme scheme, int width, boolean dark) {
    List<String> wrong = new ArrayList<>();
    Demonstration beside = demo.beside();
    try (Window inside = beside.enter("administrator", language, width, scheme);
        Window outside = beside.outside(language, width, scheme)) {
      for (Sight sight : Pages.all(showcase)) {
        look(sight, sight.outside() ? outside : inside, dark, wrong);
      }
      wrong.addAll(unexpected(inside));
      wrong.addAll(unexpected(outside));
    } finally {
      beside.leave();
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(Sight sight, Window window, boolean dark, List<String> wrong) {
    try {
      sight.in(window);
    } catch (RuntimeException failure) {
      wrong.add(sight + " cannot be shown: " + failure.getMessage());
      return;
    }
    Accessibility.violations(window.page()).forEach(violation -> wrong.add(sight + " " + violation));
    if (dark) {
      inTheDark(window.page(), violation -> wrong.add(sight + " in the dark " + violation));
    }
    if (window.excess() > 0) {
      wrong.add(sight + " is " + window.excess() + " px too wide");
    }
    if (window.headings() != 1) {
      wrong.add(sight + " has " + window.headings() + " h1");
    }
    if (!window.page().title().matches(".+ · Inyeon")) {
      wrong.add(sight + " is titled \"" + window.page().title() + "\"");
    }
  }

  /** A colour scheme changes nothing but colours, and some of them not at once. */
  private static void inTheDark(Page page, Consumer<String> wrong) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    try {
      page.waitForFunction("() => document.documentElement.dataset.mantineColorScheme === 'dark'"
          + " && !document.getAnimations().some(one => one instanceof CSSTransition)");
      Accessibility.contrast(page).forEach(wrong);
    } catch (RuntimeException failure) {
      wrong.accept("cannot be looked at: " + failure.getMessage());
    } finally {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
  }

  /** What the browser complains of, but for answers that are refusals: to ask who one is, or for what is not there. */
  private static List<String> unexpected(Window window) {
    return window.complaints().stream().filter(line -> !line.contains("Failed to load resource")).toList();
  }
}
