package io.inyeon.demo;

import java.util.Map;

/**
 * Something that the demonstration's tea shop sells.
 *
 * @param won price in Korean won, which has no minor unit
 */
record Goods(String id, String ko, String ja, String en, int won) {
  static final Goods TEAPOT = new Goods("teapot", "백자 찻주전자", "白磁の急須", "White porcelain teapot", 68_000);
  static final Goods GREEN_TEA = new Goods("green-tea", "하동 우전 녹차", "河東の雨前茶", "Hadong first-flush green tea", 32_000);
  static final Goods CUPS = new Goods("cups", "청자 찻잔 두 벌", "青磁の湯呑み 二客", "Two celadon cups", 41_000);
  static final Goods KETTLE = new Goods("kettle", "무쇠 주전자", "鉄瓶", "Cast-iron kettle", 124_000);
  static final Goods CITRON = new Goods("citron", "고흥 유자청", "高興の柚子茶", "Goheung citron syrup", 18_000);
  static final Goods TRAY = new Goods("tray", "옻칠 다반", "漆塗りの茶盆", "Lacquered tea tray", 57_000);

  /** As an event carries it (Segment's product object), named in the language of whoever looks at it. */
  Map<String, Object> properties(String language) {
    return Map.of("product_id", id, "name", name(language), "price", won, "quantity", 1, "currency", "KRW");
  }

  private String name(String language) {
    return switch (language) {
      case "ko" -> ko;
      case "ja" -> ja;
      default -> en;
    };
  }
}
