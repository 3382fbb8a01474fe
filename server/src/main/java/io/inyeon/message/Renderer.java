package io.inyeon.message;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
import io.inyeon.customer.Preferences;
import io.inyeon.engine.Journeys;
import io.inyeon.log.LogReader;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a journey's template. Values are looked up in maps only, never on objects, and are escaped for HTML where they go
 * into HTML: what a customer typed stays text.
 */
@Component
class Renderer {
  private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {
  };

  private final Journeys journeys;
  private final Customers customers;
  private final CustomerStates states;
  private final LogReader log;
  private final UnsubscribeLinks links;
  private final List<TemplateSource> sources;
  private final JsonMapper json;

  Renderer(Journeys journeys, Customers customers, CustomerStates states, LogReader log, UnsubscribeLinks links,
      List<TemplateSource> sources, JsonMapper json) {
    this.journeys = journeys;
    this.customers = customers;
    this.states = states;
    this.log = log;
    this.links = links;
    this.sources = List.copyOf(sources);
    this.json = json;
  }

  /** The template cannot be filled. */
  static final class RenderingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderingFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  EmailMessage render(Message message, String from) {
    EmailTemplate template = template(message);
    Optional<CustomerState> state = customers.find(message.profile()).flatMap(states::find);
    String language = template.languageFor(state.flatMap(Preferences::language));
    EmailTemplate.Content content = java.util.Objects.requireNonNull(template.byLanguage().get(language));
    Optional<URI> wayOut = Optional.of(links.of(message)).filter(link -> isRefusable(message));
    Map<String, Object> event = event(message);
    Map<String, Object> values = new HashMap<>(asked(message, content, event, language));
    values.put("trait", state.map(known -> known.traits().values()).orElse(Map.of()));
    values.put("event", event);
    values.put("unsubscribeUrl", wayOut.map(URI::toString).orElse(""));
    String subject = AdvertisingLabel.on(oneLine(fill(content.subject(), values)),
        message.messageClass(), state);
    return new EmailMessage(from, message.endpoint(), subject, fill(content.text(), values),
        fillHtml(content.html(), values), language, wayOut);
  }

  /** Nobody can refuse a receipt, or a notice that the law asks for. */
  private static boolean isRefusable(Message message) {
    return message.messageClass() == MessageClass.MARKETING || message.messageClass() == MessageClass.SERVICE;
  }

  private EmailTemplate template(Message message) {
    Journey journey = journeys.version(message.journey(), message.version());
    if (journey.node(message.node()) instanceof Node.SendEmail send) {
      return send.template();
    }
    throw new IllegalStateException("node " + message.node() + " of journey " + message.journey() + " sends nothing");
  }

  private Map<String, Object> event(Message message) {
    return log.at(List.of(message.entry())).stream().findFirst()
        .map(row -> json.convertValue(json.readTree(row.payload()).path("properties"), PROPERTIES)).orElse(Map.of());
  }

  /** What the template asks of other modules, and only that. */
  private Map<String, Object> asked(Message message, EmailTemplate.Content content, Map<String, Object> event,
      String language) {
    String all = content.subject() + content.text() + content.html();
    Map<String, Object> asked = new HashMap<>();
    sources.stream().filter(source -> all.contains(source.name())).forEach(
        source -> asked.put(source.name(), source.value(message, event, language).orElse(Map.of())));
    return asked;
  }

  static String fillHtml(String source, Map<String, Object> values) {
    Map<String, Object> escaped = new HashMap<>();
    values.forEach((name, value) -> escaped.put(name, MailLanguage.escaped(value)));
    return fill(source, escaped);
  }

  /** Whatever goes wrong in a template is this mail's matter alone. */
  static String fill(String source, Map<String, Object> values) {
    try {
      Context context = Context.newBuilder(values).resolver(MapValueResolver.INSTANCE).build();
      return MailLanguage.HANDLEBARS.compileInline(source).apply(context);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new RenderingFailed(
          "the template cannot be filled: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
  }

  private static String oneLine(String subject) {
    return subject.replaceAll("\\s+", " ").strip();
  }
}
