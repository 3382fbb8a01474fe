package io.inyeon.imports.mapping;

import io.inyeon.imports.file.Layout;
import io.inyeon.imports.file.Layout.Format;
import io.inyeon.imports.mapping.RecordMapping.Kind;
import io.inyeon.web.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads a mapping, written in YAML or in JSON, which is YAML too. What is wrong is named by its place. */
public final class MappingReader {
  private static final int LONGEST = 256 << 10;
  private static final Set<String> FIELDS = Set.of("name", "format", "csv", "sheet", "charset", "nothing", "timezone",
      "numbers", "currency", "lookups", "records");
  private static final Set<String> OF_RECORDS = Set.of("kind", "when", "group");

  private final JsonNode document;

  private MappingReader(JsonNode document) {
    this.document = document;
  }

  /** @throws Problem naming the place, as {@code mapping.records[0].properties.total} */
  public static Mapping read(String text) {
    if (text.length() > LONGEST) {
      throw flaw("mapping", "too_long", "a mapping has " + LONGEST + " letters at most.");
    }
    return new MappingReader(YamlDocument.read(text)).mapping();
  }

  static Problem flaw(String at, String code, String why) {
    return Problem.badRequest(code, at + ": " + why).with("field", at);
  }

  static void only(JsonNode object, Set<String> known, String at) {
    object.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw flaw(at + "." + name, "unknown_field",
          "there is no such field; there are " + String.join(", ", known.stream().sorted().toList()) + ".");
    });
  }

  private Mapping mapping() {
    if (!document.isObject()) {
      throw flaw("mapping", "wrong_type", "a mapping is an object with name and records.");
    }
    only(document, FIELDS, "mapping");
    String name = text(document, "name", "mapping").orElseThrow(() -> flaw("mapping.name", "required", "name it."));
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw flaw("mapping.name", "invalid_word", "letters, digits, points and dashes, 64 at most.");
    }
    return new Mapping(name, layout(), records());
  }

  private Layout layout() {
    JsonNode csv = document.path("csv");
    only(csv, Set.of("delimiter", "quote"), "mapping.csv");
    char delimiter = letter(csv, "delimiter", Layout.DEFAULT.delimiter());
    char quote = letter(csv, "quote", Layout.DEFAULT.quote());
    if (!Layout.partsCells(delimiter, quote)) {
      throw flaw("mapping.csv", "invalid_letter", "delimiter and quote differ, and neither ends a line.");
    }
    return new Layout(text(document, "format", "mapping").map(MappingReader::format), delimiter, quote, charset(),
        text(document, "sheet", "mapping"), nothing());
  }

  private static Format format(String word) {
    return Arrays.stream(Format.values()).filter(format -> format.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst().orElseThrow(() -> flaw("mapping.format", "unknown_format", "csv, ndjson or xlsx."));
  }

  private static char letter(JsonNode node, String field, char standard) {
    Optional<String> text = node.hasNonNull(field) ? Optional.of(node.path(field).asString("")) : Optional.empty();
    if (text.isPresent() && text.get().length() != 1) {
      throw flaw("mapping.csv." + field, "invalid_letter", "one letter; \"\\t\" for a tabulator.");
    }
    return text.map(letter -> letter.charAt(0)).orElse(standard);
  }

  private Charset charset() {
    Optional<String> name = text(document, "charset", "mapping");
    try {
      return name.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw flaw("mapping.charset", "unknown_charset", "utf-8, shift_jis, euc-kr, windows-1252, …");
    }
  }

  private Set<String> nothing() {
    Set<String> nothing = new HashSet<>();
    document.path("nothing").forEach(text -> nothing.add(text.asString("")));
    return nothing;
  }

  private List<RecordMapping> records() {
    JsonNode list = document.path("records");
    if (!list.isArray() || list.isEmpty()) {
      throw flaw("mapping.records", "required", "a list of what the rows become.");
    }
    ExpressionReader expressions = new ExpressionReader(zone(), numbers(), lookups());
    List<RecordMapping> records = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      records.add(record(list.get(index), expressions, "mapping.records[" + index + "]"));
    }
    return records;
  }

  private RecordMapping record(JsonNode record, ExpressionReader expressions, String at) {
    Kind kind = kind(record, at);
    Set<String> known = new HashSet<>(kind.fields());
    known.addAll(OF_RECORDS);
    only(record, known, at);
    Map<String, Expression> fields = new HashMap<>();
    kind.fields().stream().filter(record::has).forEach(field -> {
      Expression value = expressions.read(record.path(field), at + "." + field);
      fields.put(field, switch (field) {
        case "timestamp", "effectiveAt" -> expressions.moment(value);
        case "member" -> ExpressionReader.truth(value);
        default -> value;
      });
    });
    currency().filter(code -> kind == Kind.EVENT)
        .ifPresent(code -> fields.computeIfPresent("properties", (name, given) -> withCurrency(given, code)));
    return new RecordMapping(kind, expressions.condition(record.path("when"), at + ".when"),
        record.has("group") ? Optional.of(expressions.read(record.path("group"), at + ".group")) : Optional.empty(),
        fields);
  }

  private static Kind kind(JsonNode record, String at) {
    String word = record.path("kind").asString("event");
    return Arrays.stream(Kind.values()).filter(kind -> kind.word().equals(word)).findFirst()
        .orElseThrow(() -> flaw(at + ".kind", "unknown_kind", "event, profile, consent, suppression or segment."));
  }

  private static Expression withCurrency(Expression given, String code) {
    if (given instanceof Expression.Fields properties && !properties.fields().containsKey("currency")) {
      Map<String, Expression> more = new HashMap<>(properties.fields());
      more.put("currency", new Expression.Constant(StringNode.valueOf(code)));
      return new Expression.Fields(more);
    }
    return given;
  }

  private Optional<String> currency() {
    Optional<String> code = text(document, "currency", "mapping");
    try {
      return code.map(Currency::getInstance).map(Currency::getCurrencyCode);
    } catch (IllegalArgumentException e) {
      throw flaw("mapping.currency", "unknown_currency", "a code of ISO 4217, KRW for instance.");
    }
  }

  private Optional<ZoneId> zone() {
    try {
      return text(document, "timezone", "mapping").map(ZoneId::of);
    } catch (DateTimeException e) {
      throw flaw("mapping.timezone", "unknown_timezone", "a name of the time zone database, Asia/Seoul for instance.");
    }
  }

  private Type.Decimal numbers() {
    JsonNode numbers = document.path("numbers");
    only(numbers, Set.of("decimal", "thousands"), "mapping.numbers");
    Optional<String> thousands = text(numbers, "thousands", "mapping.numbers");
    return new Type.Decimal(letter(numbers, "decimal", '.'), thousands, false);
  }

  private Map<String, Map<String, JsonNode>> lookups() {
    Map<String, Map<String, JsonNode>> tables = new HashMap<>();
    document.path("lookups").properties().forEach(table -> {
      Map<String, JsonNode> entries = new HashMap<>();
      table.getValue().properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
      tables.put(table.getKey(), entries);
    });
    return tables;
  }

  static Optional<String> text(JsonNode node, String field, String at) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw flaw(at + "." + field, "wrong_type", "this must be a text.");
    }
    return Optional.of(value.asString());
  }
}
