package io.inyeon.acceptance.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What axe-core finds wrong with a page. */
public final class Accessibility {
  private static final Path AXE = Path.of("node/node_modules/axe-core/axe.min.js");

  private Accessibility() {
  }

  /** A line for each: the rule, and where. Frames are not asked: those there are run no scripts, and show what others wrote. */
  public static List<String> violations(Page page) {
    return violations(page, "{iframes: false}");
  }

  /** Only whether letters can be told from what lies behind them: all that another colour scheme changes. */
  public static List<String> contrast(Page page) {
    return violations(page, "{iframes: false, runOnly: ['color-contrast']}");
  }

  private static List<String> violations(Page page, String options) {
    try {
      page.evaluate(Files.readString(AXE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object found = page.evaluate("async () => JSON.stringify((await axe.run(" + options + ")).violations)");
    return JsonMapper.shared().readTree(String.valueOf(found)).valueStream().map(Accessibility::line).toList();
  }

  private static String line(JsonNode violation) {
    return violation.path("id").asString() + ": " + violation.path("nodes").valueStream()
        .map(node -> node.path("target").toString() + " " + node.path("html").asString()).toList();
  }
}
