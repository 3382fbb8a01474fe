package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A product as the cells of a table, by column; what is empty has none. {@link CellReader} reads them. */
final class Cells {
  /** Between the parts of a cell that is a list; within a part a backslash stands before it. */
  private static final Pattern PARTS = Pattern.compile("(?<!\\\\)\\|");

  private Cells() {
  }

  static SortedMap<String, String> of(Description said) {
    SortedMap<String, String> cells = new TreeMap<>();
    cells.put("lifecycle", said.lifecycle().word());
    said.names().texts().forEach((tag, text) -> cells.put("name." + tag, text));
    said.family().ifPresent(key -> cells.put("family", key));
    said.price().ifPresent(price -> cells.put("price", MoneyText.of(price)));
    said.prices().forEach(one -> cells.put(one.path(), MoneyText.of(one.price())));
    said.cost().ifPresent(cost -> cells.put("cost", MoneyText.of(cost)));
    said.parent().ifPresent(sku -> cells.put("parent", sku.value()));
    putList(cells, "axes", said.axes());
    putList(cells, "categories", said.categories());
    said.values().forEach((slot, value) -> cells.put(slot.path(), cell(value)));
    for (int index = 0; index < said.media().size(); index++) {
      String place = "media." + (index + 1) + ".";
      cells.put(place + "url", said.media().get(index).url());
      said.media().get(index).alt().texts().forEach((tag, text) -> cells.put(place + "alt." + tag, text));
    }
    said.relations().stream().collect(Collectors.groupingBy(Relation::kind)).forEach((kind, all) -> putList(cells,
        kind.word(), all.stream().map(Relation::sku).map(Sku::value).toList()));
    return cells;
  }

  private static void putList(Map<String, String> cells, String column, Collection<String> parts) {
    if (!parts.isEmpty()) {
      cells.put(column, parts.stream().map(part -> part.replace("|", "\\|")).collect(Collectors.joining("|")));
    }
  }

  static List<String> parts(String cell) {
    return cell.isEmpty()
        ? List.of()
        : PARTS.splitAsStream(cell).map(part -> part.replace("\\|", "|").strip()).filter(part -> !part.isEmpty())
            .toList();
  }

  private static String cell(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Quantity number -> number.number().toPlainString();
      case Value.Truth truth -> Boolean.toString(truth.isSo());
      case Value.Amount amount -> MoneyText.of(amount.money());
    };
  }
}
