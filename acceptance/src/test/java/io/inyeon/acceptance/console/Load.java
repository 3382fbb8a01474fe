package io.inyeon.acceptance.console;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser with nothing in its cache loads to show Home, in bytes as they came over the wire.
 *
 * @param code scripts and styles
 * @param firstPaint milliseconds until something was painted
 * @param largestPaint milliseconds until the largest part of the page was
 */
record Load(long code, long fonts, double firstPaint, double largestPaint) {
  private static final String PAINTS = """
    () => new Promise((told) => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      new PerformanceObserver((list) => told([first, list.getEntries().at(-1).startTime]))
        .observe({ type: 'largest-contentful-paint', buffered: true });
    })
    """;

  static Load ofHome(Demonstration demo, String language) {
    try (Window window = demo.enter("administrator", language, 1280, ColorScheme.LIGHT)) {
      Map<String, String> kinds = new HashMap<>();
      Map<String, Long> sizes = new HashMap<>();
      CDPSession network = window.context().newCDPSession(window.page());
      network.send("Network.enable");
      network.send("Network.clearBrowserCache");
      network.on("Network.responseReceived", event -> kinds.put(id(event), kind(event)));
      network.on("Network.loadingFinished", event -> sizes.put(id(event), event.get("encodedDataLength").getAsLong()));
      window.open("/");
      window.page().waitForFunction("() => document.fonts.status === 'loaded' && document.querySelector('.uplot')");
      Object[] paints = ((List<?>) window.page().evaluate(PAINTS)).toArray();
      return new Load(sum(kinds, sizes, "Script") + sum(kinds, sizes, "Stylesheet"), sum(kinds, sizes, "Font"),
          ((Number) paints[0]).doubleValue(), ((Number) paints[1]).doubleValue());
    }
  }

  /** The styles that only say which part of a font lies where count as fonts. */
  private static String kind(JsonObject event) {
    boolean ofFonts = event.getAsJsonObject("response").get("url").getAsString().contains("/fonts-");
    return ofFonts ? "Font" : event.get("type").getAsString();
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }

  private static long sum(Map<String, String> kinds, Map<String, Long> sizes, String kind) {
    return sizes.entrySet().stream().filter(one -> kind.equals(kinds.get(one.getKey()))).mapToLong(Map.Entry::getValue)
        .sum();
  }
}
