package io.inyeon.message;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What mails are written in: Handlebars without what could turn for ever or read files. There are values, sections, and {@code if},
 * {@code unless}, {@code each}, {@code with} and {@code lookup}; no template holds another. Values that go into HTML are escaped before
 * they are filled in, so that no way of writing a placeholder lets through what a customer typed.
 */
final class MailLanguage {
  private static final Set<String> HELPERS = Set.of("if", "unless", "each", "with", "lookup");

  static final Handlebars HANDLEBARS = new Handlebars(new NoTemplates()).with(new FewHelpers())
      .with(EscapingStrategy.NOOP);

  private MailLanguage() {
  }

  /** The same for HTML: every text in it, and every name, escaped. */
  static Object escaped(Object value) {
    return switch (value) {
      case Map<?, ?> map -> escaped(map);
      case Collection<?> list -> list.stream().map(item -> item == null ? "" : escaped(item)).toList();
      case CharSequence text -> EscapingStrategy.HTML_ENTITY.escape(text).toString();
      default -> value;
    };
  }

  private static Map<String, Object> escaped(Map<?, ?> map) {
    Map<String, Object> escaped = new HashMap<>();
    map.forEach((name, value) -> escaped.put(String.valueOf(escaped((Object) String.valueOf(name))),
        value == null ? "" : escaped(value)));
    return escaped;
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
