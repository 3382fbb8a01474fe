package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a product out of the cells of a table; refuses what is wrong with the column's name. */
final class CellReader {
  private static final Pattern PLAIN = Pattern.compile(
      "sku|name|lifecycle|family|parent|axes|categories|price|cost|goes_with|replaces");
  private static final Pattern NAME = Pattern.compile("name\\.([\\w-]+)");
  private static final Pattern PRICE = Pattern.compile("price(?:\\.([a-z0-9][a-z0-9_-]*))?(?:\\.([A-Z]{2}))?");
  private static final Pattern VALUE = Pattern.compile("values\\.([a-z0-9_-]+)(?:\\.([\\w-]+))?(?:\\.([\\w-]+))?");
  private static final Pattern MEDIUM = Pattern.compile("media\\.([1-9]\\d?)\\.(url|alt\\.([\\w-]+))");

  private final CatalogueSettings settings;
  private final Map<String, Family> families;

  CellReader(CatalogueSettings settings, Map<String, Family> families) {
    this.settings = settings;
    this.families = families;
  }

  /** As products have it: {@code name} is short for the one in the first language. */
  String column(String name) {
    return name.equals("name") ? "name." + settings.locales().getFirst() : name;
  }

  static boolean isColumn(String name) {
    return Stream.of(PLAIN, NAME, PRICE, VALUE, MEDIUM).anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /** @param parent what is said of the product's parent, if that is known */
  Description read(Map<String, String> cells, Optional<Description> parent) {
    Optional<String> family = Optional.ofNullable(cells.get("family")).map(key -> Words.key(key, "family"));
    return new Description(names(cells), lifecycle(cells), family, money(cells, "price"), prices(cells),
        money(cells, "cost"), Optional.ofNullable(cells.get("parent")).map(sku -> Words.sku(sku, "parent")),
        Cells.parts(cells.getOrDefault("axes", "")),
        new TreeSet<>(Cells.parts(cells.getOrDefault("categories", ""))),
        values(cells, family.or(() -> parent.flatMap(Description::family)).map(families::get)), media(cells),
        relations(cells));
  }

  private static Localised names(Map<String, String> cells) {
    TreeMap<String, String> names = new TreeMap<>();
    each(cells, NAME, (name, cell) -> names.put(Words.locale(name.group(1), name.group()),
        Words.line(cell, name.group(), Words.LONGEST_NAME)));
    return Localised.of(names);
  }

  private static Lifecycle lifecycle(Map<String, String> cells) {
    return cells.containsKey("lifecycle")
        ? ProductReader.lifecycle(String.valueOf(cells.get("lifecycle")), "lifecycle")
        : Lifecycle.ACTIVE;
  }

  private Optional<Money> money(Map<String, String> cells, String column) {
    return Optional.ofNullable(cells.get(column)).map(cell -> MoneyText.read(cell, settings.currency(), column));
  }

  private List<MarketPrice> prices(Map<String, String> cells) {
    List<MarketPrice> prices = new ArrayList<>();
    each(cells, PRICE, (name, cell) -> {
      if (!name.group().equals("price")) {
        Optional<String> country = Optional.ofNullable(name.group(2)).map(code -> Words.country(code, name.group()));
        prices.add(new MarketPrice(Optional.ofNullable(name.group(1)), country,
            MoneyText.read(cell, country.isPresent() ? null : settings.currency(), name.group())));
      }
    });
    return prices;
  }

  private SortedMap<Slot, Value> values(Map<String, String> cells, Optional<Family> family) {
    SortedMap<Slot, Value> values = new TreeMap<>();
    each(cells, VALUE, (name, cell) -> {
      Slot slot = slot(name);
      values.put(slot, family.flatMap(known -> known.attribute(slot.attribute()))
          .map(attribute -> value(attribute, cell, name.group())).orElseGet(() -> new Value.Text(cell)));
    });
    return values;
  }

  /** What could be a language or a channel is what it is in this catalogue. */
  private Slot slot(Matcher name) {
    Optional<String> second = Optional.ofNullable(name.group(2));
    Optional<String> third = Optional.ofNullable(name.group(3));
    boolean isChannel = third.isEmpty() && second.filter(key -> settings.channel(key).isPresent()).isPresent();
    return isChannel
        ? new Slot(name.group(1), Optional.empty(), second)
        : new Slot(name.group(1), second, third);
  }

  private Value value(Attribute attribute, String cell, String column) {
    return switch (attribute.type()) {
      case TEXT, CHOICE, DATE -> new Value.Text(Words.text(cell, column, Words.LONGEST_TEXT));
      case NUMBER -> number(cell, column);
      case BOOLEAN -> cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")
          ? new Value.Truth(cell.equalsIgnoreCase("true"))
          : new Value.Text(cell);
      case MONEY -> new Value.Amount(MoneyText.read(cell, settings.currency(), column));
    };
  }

  private static Value number(String cell, String column) {
    try {
      return ProductReader.number(new BigDecimal(cell), column);
    } catch (NumberFormatException e) {
      throw wrong(column, "wrong_type", "a number is needed here, without commas and without the unit.");
    }
  }

  private static List<Medium> media(Map<String, String> cells) {
    TreeMap<Integer, String> urls = new TreeMap<>();
    TreeMap<Integer, TreeMap<String, String>> alts = new TreeMap<>();
    each(cells, MEDIUM, (name, cell) -> {
      int number = Integer.parseInt(name.group(1));
      if (name.group(3) == null) {
        urls.put(number, Words.address(cell, name.group()));
      } else {
        alts.computeIfAbsent(number, key -> new TreeMap<>()).put(Words.locale(name.group(3), name.group()),
            Words.line(cell, name.group(), Words.LONGEST_NAME));
      }
    });
    alts.keySet().stream().filter(number -> !urls.containsKey(number)).findFirst().ifPresent(number -> {
      throw wrong("media." + number + ".url", "required", "a text for it is there, and no picture.");
    });
    return urls.entrySet().stream().map(entry -> new Medium(entry.getValue(),
        Localised.of(alts.getOrDefault(entry.getKey(), new TreeMap<>())))).toList();
  }

  private static List<Relation> relations(Map<String, String> cells) {
    return Stream.of(Relation.Kind.values()).flatMap(kind -> Cells.parts(cells.getOrDefault(kind.word(), "")).stream()
        .map(part -> new Relation(kind, sku(part, kind.word())))).toList();
  }

  private static Sku sku(String text, String column) {
    return Words.sku(text, column);
  }

  /** What to do with a cell. */
  private interface Take {
    void take(Matcher name, String cell);
  }

  private static void each(Map<String, String> cells, Pattern columns, Take take) {
    cells.forEach((column, cell) -> {
      Matcher name = columns.matcher(column);
      if (name.matches()) {
        take.take(name, cell);
      }
    });
  }
}
