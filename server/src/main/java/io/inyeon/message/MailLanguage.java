package io.inyeon.message;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What mails are written in: Handlebars without what could turn for ever or read files. There are values, sections, and {@code if},
 * {@code unless}, {@code each}, {@code with} and {@code lookup}; no template holds another, and values are escaped where they go into
 * HTML, whatever the braces say.
 */
final class MailLanguage {
  private static final Set<String> HELPERS = Set.of("if", "unless", "each", "with", "lookup");
  private static final Pattern RAW = Pattern.compile("\\{\\{\\{([^{}]*)}}}|\\{\\{&([^{}]*)}}");

  static final Handlebars HTML = handlebars(EscapingStrategy.HTML_ENTITY);
  static final Handlebars TEXT = handlebars(EscapingStrategy.NOOP);

  private MailLanguage() {
  }

  private static Handlebars handlebars(EscapingStrategy escaping) {
    return new Handlebars(new NoTemplates()).with(new FewHelpers()).with(escaping);
  }

  /** The same with raw values escaped: what a customer typed stays text. */
  static String escaped(String html) {
    return RAW.matcher(html).replaceAll("{{$1$2}}");
  }

  private static final class FewHelpers extends DefaultHelperRegistry {
    @Override
    public @Nullable <C> Helper<C> helper(String name) {
      return HELPERS.contains(name) ? super.helper(name) : null;
    }
  }

  private static final class NoTemplates extends AbstractTemplateLoader {
    @Override
    public TemplateSource sourceAt(String location) throws IOException {
      throw new FileNotFoundException("a mail holds no other template");
    }
  }
}
