package io.inyeon.acceptance.console;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something on a page that can be pressed, chosen or filled in, as a screen reader tells of it.
 *
 * @param kind its accessible role; {@code summary} and {@code group} for what can be reached and has none of its own
 * @param name its accessible name
 * @param address where it leads, of a link; otherwise empty
 */
record Seen(String kind, String name, String address) {
  private static final Set<String> KINDS = Set.of("button", "link", "textbox", "searchbox", "combobox", "listbox",
      "option", "checkbox", "radio", "switch", "slider", "spinbutton", "tab", "menuitem", "menuitemcheckbox",
      "menuitemradio", "treeitem");
  private static final Pattern LINE = Pattern.compile("^\\s*- (\\w+)(?: (\"(?:[^\"\\\\]|\\\\.)*\"))?.*");
  private static final Pattern ADDRESS = Pattern.compile("^\\s*- /url: \"?(.*?)\"?$");
  private static final String REACHED = """
    () => [...document.querySelectorAll('summary, [tabindex="0"]:not(a, button, input, select, textarea, pre, iframe,'
        + ' [role=tab], [role=option], [role=menuitem], [role=region])')]
      .filter((one) => one.checkVisibility())
      .map((one) => (one.matches('summary') ? 'summary ' : 'group ') + (one.getAttribute('aria-label') ?? one.textContent))
    """;

  /** All that is there now, whether on the screen or further down. */
  static List<Seen> on(Page page) {
    List<Seen> seen = new ArrayList<>();
    for (String line : page.locator("body").ariaSnapshot().split("\n", -1)) {
      read(unquoted(line), seen);
    }
    return Stream.concat(seen.stream(), reached(page)).distinct().toList();
  }

  private static void read(String line, List<Seen> seen) {
    Matcher address = ADDRESS.matcher(line);
    if (address.matches()) {
      Seen link = seen.removeLast();
      seen.add(new Seen(link.kind(), link.name(), address.group(1)));
      return;
    }
    Matcher element = LINE.matcher(line);
    if (element.matches() && KINDS.contains(element.group(1))) {
      seen.add(new Seen(element.group(1), name(element.group(2)), ""));
    }
  }

  /** A line of which YAML wants the whole in quotes. */
  private static String unquoted(String line) {
    return line.replaceFirst("^(\\s*- )'(.*)'(:?.*)$", "$1$2$3").replace("''", "'");
  }

  private static String name(String quoted) {
    return quoted == null ? "" : quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  /** What a keyboard reaches though it has no role of its own. */
  private static Stream<Seen> reached(Page page) {
    return ((List<?>) page.evaluate(REACHED)).stream().map(String::valueOf).map(Seen::ofWords);
  }

  private static Seen ofWords(String words) {
    int end = words.indexOf(' ');
    return new Seen(words.substring(0, end), words.substring(end + 1).strip(), "");
  }

  @Override
  public String toString() {
    return kind + " \"" + name + "\"" + (address.isEmpty() ? "" : " to " + address);
  }
}
