package io.inyeon.access.staff;

import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Which family of browsers a session belongs to: enough to know one's own again. */
final class Browser {
  /** In this order: most of them also claim to be those below. */
  private static final List<Entry<String, String>> FAMILIES = List.of(of("Edg", "Edge"),
      of("OPR/", "Opera"), of("SamsungBrowser", "Samsung Internet"), of("Whale/", "Whale"), of("Firefox/", "Firefox"),
      of("FxiOS/", "Firefox"), of("CriOS/", "Chrome"), of("Chrome/", "Chrome"), of("Safari/", "Safari"));
  private static final List<Entry<String, String>> SYSTEMS = List.of(of("iPhone", "iOS"), of("iPad", "iPadOS"),
      of("Android", "Android"), of("Windows", "Windows"), of("Mac OS X", "macOS"), of("CrOS", "ChromeOS"),
      of("Linux", "Linux"));

  private Browser() {
  }

  static String family(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    String family = first(FAMILIES, said);
    String system = first(SYSTEMS, said);
    return family.isEmpty() ? "unknown" : system.isEmpty() ? family : family + ", " + system;
  }

  private static String first(List<Entry<String, String>> known, String said) {
    return known.stream().filter(entry -> said.contains(entry.getKey())).map(Entry::getValue).findFirst().orElse("");
  }

  private static Entry<String, String> of(String mark, String name) {
    return java.util.Map.entry(mark, name);
  }
}
