package io.inyeon.acceptance.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.inyeon.acceptance.console.Pages.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Every page of the console in three languages, wide and narrow, light and dark, as pictures to be looked at. */
final class ConsoleScreenshots {
  private ConsoleScreenshots() {
  }

  /**
   * @param arguments the folder to write to; optionally how many people the demonstration has, days of history, and which
   * pages, as a regular expression of their whole names
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    int days = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
    String pages = arguments.length > 3 ? arguments[3] : ".*";
    try (Demonstration demo = Demonstration.open(Files.createTempDirectory("inyeon-screenshots"), people, days)) {
      Showcase showcase = Showcase.in(demo);
      for (String language : List.of("ko", "ja", "en")) {
        for (int width : new int[]{1280, 390}) {
          for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            shoot(demo, showcase, language, width, scheme, folder, pages);
          }
        }
      }
    }
  }

  private static void shoot(Demonstration demo, Showcase showcase, String language, int width, ColorScheme scheme,
      Path folder, String pages) {
    String kind = language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    System.out.println(kind);
    try (Window inside = demo.enter("administrator", language, width, scheme);
        Window outside = demo.outside(language, width, scheme)) {
      for (Sight sight : Pages.all(showcase).stream().filter(one -> one.name().matches(pages)).toList()) {
        Window window = sight.outside() ? outside : inside;
        sight.in(window);
        window.page()
            .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(kind).resolve(sight.name() + ".png")));
        window.page().evaluate("() => localStorage.removeItem('inyeon.tour')");
      }
    }
  }
}
