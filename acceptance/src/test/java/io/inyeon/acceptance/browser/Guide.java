package io.inyeon.acceptance.browser;

import io.inyeon.acceptance.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Snippets of the guide, with this test's server and key in place of the reader's. */
final class Guide {
  private static final Path PAGE = Path.of("../docs/guide/browser-sdk.md");

  private Guide() {
  }

  /** @param name what the comment before the snippet says: {@code <!-- snippet: name -->} */
  static String snippet(String name, String host) {
    Matcher snippet = Pattern
        .compile("<!-- snippet: " + Pattern.quote(name) + " -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL)
        .matcher(text());
    if (!snippet.find()) {
      throw new IllegalStateException("the guide has no snippet \"" + name + "\"");
    }
    return snippet.group(1).replace("https://cx.example.com", host).replace("WRITE_KEY", Server.WRITE_KEY);
  }

  private static String text() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
