package io.inyeon.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells how complete the catalogue is. */
@Component
class CompletenessBoard {
  /**
   * All products but archived ones.
   *
   * @param judging how many are still to be judged by rules that are new
   */
  record Board(long products, long judging, List<Cell> cells) {}

  /** One channel in one language. */
  record Cell(String channel, String channelName, String locale, long complete, long incomplete,
      List<Missing> missing) {}

  /** @param what {@code name}, {@code price}, {@code image}, {@code alt}, {@code values.material} */
  record Missing(String what, long products) {}

  private final CompletenessTable table;
  private final SettingsTable settings;
  private final ProductTable products;

  CompletenessBoard(CompletenessTable table, SettingsTable settings, ProductTable products) {
    this.table = table;
    this.settings = settings;
    this.products = products;
  }

  Board board() {
    long all = table.products();
    Map<String, Long> gaps = table.gaps();
    return new Board(all, products.countJudgedBefore(settings.rules()),
        settings.find().channels().stream().flatMap(channel -> channel.locales().stream()
            .map(locale -> cell(channel, locale, all, gaps))).toList());
  }

  private static Cell cell(CatalogueSettings.Channel channel, String locale, long all, Map<String, Long> gaps) {
    String place = channel.key() + "/" + locale;
    long incomplete = gaps.getOrDefault(place, 0L);
    List<Missing> missing = gaps.entrySet().stream().filter(gap -> gap.getKey().startsWith(place + "/"))
        .map(gap -> new Missing(gap.getKey().substring(place.length() + 1), gap.getValue()))
        .sorted(Comparator.comparingLong(Missing::products).reversed().thenComparing(Missing::what)).toList();
    return new Cell(channel.key(), channel.name(), locale, Math.max(0, all - incomplete), incomplete, missing);
  }
}
