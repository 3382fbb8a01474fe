package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the shop sells: the brand's own goods. */
final class Catalogue {
  private Catalogue() {
  }

  /** @param id or a SKU, as mails have it */
  static Optional<Goods> find(String id) {
    return Goods.of(id).or(() -> Goods.ALL.stream().filter(goods -> Stream.of(Language.values())
        .anyMatch(language -> language.sku(goods).equals(id))).findFirst());
  }

  /** The words of all kinds, the best-selling first. */
  static List<String> categories() {
    return Goods.ALL.stream().map(Goods::category).distinct().toList();
  }

  /** @param words in any of the three languages; empty finds everything */
  static List<Goods> search(String words, String category) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return Goods.ALL.stream().filter(goods -> category.isEmpty() || goods.category().equals(category))
        .filter(goods -> Stream.of(goods.ko(), goods.ja(), goods.en(), goods.id())
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
        .toList();
  }

  /** Others of its kind, then others. */
  static List<Goods> beside(Goods goods) {
    return Stream.concat(Goods.ALL.stream().filter(other -> other.category().equals(goods.category())),
        Goods.ALL.stream()).filter(other -> !other.equals(goods)).distinct().limit(4).toList();
  }
}
