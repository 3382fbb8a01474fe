package io.inyeon.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** A place in a document, written by RFC 9535, of which names and indexes: {@code $.order.items[0]['unit price']}. */
public final class DocumentPath {
  private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)|\\[(\\d{1,6})]|\\['([^']+)']");

  private DocumentPath() {
  }

  public static boolean isPath(String text) {
    return text.startsWith("$");
  }

  /** @throws IllegalArgumentException saying how a path is written */
  public static JsonPointer parse(String path) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path).region(1, path.length());
    while (matcher.lookingAt()) {
      steps.add(step(matcher).replace("~", "~0").replace("/", "~1"));
      matcher.region(matcher.end(), path.length());
    }
    if (matcher.regionStart() < path.length()) {
      throw new IllegalArgumentException("a path is written like $.order.items[0]['unit price'].");
    }
    return JsonPointer.compile(steps.isEmpty() ? "" : "/" + String.join("/", steps));
  }

  private static String step(Matcher matcher) {
    if (matcher.group(1) != null) {
      return matcher.group(1);
    }
    return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
  }
}
