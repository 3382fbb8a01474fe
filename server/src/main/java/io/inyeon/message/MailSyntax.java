package io.inyeon.message;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.EmailTemplate.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a mail's words can be filled in (Handlebars): what is not closed is found while it is written, not when it should go. */
public final class MailSyntax {
  private static final Handlebars HANDLEBARS = new Handlebars();

  private MailSyntax() {
  }

  /**
   * What cannot be filled in.
   *
   * @param field such as {@code ko.html}
   * @param why with the line and the column
   */
  public record Fault(String field, String why) {}

  /** The first one. */
  public static Optional<Fault> fault(EmailTemplate template) {
    return new TreeMap<>(template.byLanguage()).entrySet().stream()
        .flatMap(language -> fault(language.getKey(), language.getValue()).stream()).findFirst();
  }

  private static Optional<Fault> fault(String language, Content content) {
    return new TreeMap<>(Map.of("subject", content.subject(), "text", content.text(), "html", content.html()))
        .entrySet().stream()
        .flatMap(part -> why(part.getValue()).map(why -> new Fault(language + "." + part.getKey(), why)).stream())
        .findFirst();
  }

  private static Optional<String> why(String source) {
    try {
      HANDLEBARS.compileInline(source);
      return Optional.empty();
    } catch (HandlebarsException e) {
      return Optional.of(Optional.ofNullable(e.getError())
          .map(error -> "line " + error.line + ", column " + error.column + ": a placeholder is not closed, or is none")
          .orElse("a placeholder is not closed, or is none"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
