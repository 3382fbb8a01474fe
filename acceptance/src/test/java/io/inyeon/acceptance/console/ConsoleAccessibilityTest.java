package io.inyeon.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.inyeon.acceptance.browser.Accessibility;
import io.inyeon.acceptance.console.Pages.Sight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, and all that can be opened upon one, is for everybody. */
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

  /** Each language, each scheme and each width at least once: all twelve would look at the same components again. */
  @ParameterizedTest
  @CsvSource({"ko,DARK,390", "ja,LIGHT,390", "en,LIGHT,1280", "en,DARK,1280"})
  void every_page_can_be_read_by_everybody(String language, ColorScheme scheme, int width) {
    List<String> wrong = new ArrayList<>();
    try (Window inside = demo.enter("administrator", language, width, scheme);
        Window outside = demo.outside(language, width, scheme)) {
      for (Sight sight : Pages.all(showcase)) {
        look(sight, sight.outside() ? outside : inside, wrong);
      }
      wrong.addAll(unexpected(inside));
      wrong.addAll(unexpected(outside));
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(Sight sight, Window window, List<String> wrong) {
    try {
      sight.in(window);
    } catch (RuntimeException failure) {
      wrong.add(sight + " cannot be shown: " + failure.getMessage());
      return;
    }
    Accessibility.violations(window.page()).forEach(violation -> wrong.add(sight + " " + violation));
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

  /** What the browser complains of, but for answers that are refusals: to ask who one is, or for what is not there. */
  private static List<String> unexpected(Window window) {
    return window.complaints().stream().filter(line -> !line.contains("Failed to load resource")).toList();
  }
}
