package io.inyeon.message;

import com.github.jknack.handlebars.HandlebarsException;
import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.EmailTemplate.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a mail's words can be filled in (Handlebars): what is not closed is found while it is written, not when it should go. */
public final class MailSyntax {
  private static final int MOST_SECTIONS_DEEP = 20;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern SECTION = Pattern.compile("\\{\\{~?\\s*(#|/|\\^\\s*\\w)");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{~?\\s*(#\\s*)?[>*]");

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
    if (!LANGUAGE.matcher(language).matches()) {
      return Optional.of(new Fault(language, "a language is written like ko or pt-BR (BCP 47)"));
    }
    return new TreeMap<>(Map.of("subject", content.subject(), "text", content.text(), "html", content.html()))
        .entrySet().stream()
        .flatMap(part -> why(part.getValue()).map(why -> new Fault(language + "." + part.getKey(), why)).stream())
        .findFirst();
  }

  private static Optional<String> why(String source) {
    if (TEMPLATE.matcher(source).find()) {
      return Optional.of("a mail holds no other template: {{> }} and {{* }} are not known here");
    }
    if (depth(source) > MOST_SECTIONS_DEEP) {
      return Optional.of(tooDeep());
    }
    return compiled(source);
  }

  private static String tooDeep() {
    return "sections stand within each other " + MOST_SECTIONS_DEEP + " deep at most";
  }

  private static int depth(String source) {
    int depth = 0;
    int deepest = 0;
    for (Matcher section = SECTION.matcher(source); section.find();) {
      depth = Math.max(0, depth + (section.group(1).equals("/") ? -1 : 1));
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Optional<String> compiled(String source) {
    try {
      MailLanguage.HANDLEBARS.compileInline(source);
      return Optional.empty();
    } catch (HandlebarsException e) {
      return Optional.of(Optional.ofNullable(e.getError())
          .map(error -> "line " + error.line + ", column " + error.column + ": a placeholder is not closed, or is none")
          .orElse("a placeholder is not closed, or is none"));
    } catch (StackOverflowError e) { // by other ways than sections
      return Optional.of(tooDeep());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
