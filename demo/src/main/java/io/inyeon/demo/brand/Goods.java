package io.inyeon.demo.brand;

import java.util.List;
import java.util.Optional;

/**
 * Something that the brand sells.
 *
 * @param category the same word in every language: it is for rules, not for reading
 * @param won price in Korean won
 * @param yen price in Japanese yen
 */
public record Goods(String id, String category, String ko, String ja, String en, int won, int yen) {
  public static final Goods TEAPOT = new Goods("teapot", "tea", "백자 찻주전자", "白磁の急須", "White porcelain teapot", 68_000,
      7_500);
  public static final Goods GREEN_TEA = new Goods("green-tea", "tea", "하동 우전 녹차", "河東の雨前茶",
      "Hadong first-flush green tea", 32_000, 3_600);
  public static final Goods CUPS = new Goods("cups", "tea", "청자 찻잔 두 벌", "青磁の湯呑み 二客", "Two celadon cups", 41_000,
      4_500);
  public static final Goods KETTLE = new Goods("kettle", "tea", "무쇠 주전자", "鉄瓶", "Cast-iron kettle", 124_000, 13_800);
  public static final Goods CITRON = new Goods("citron", "tea", "고흥 유자청", "高興の柚子茶", "Goheung citron syrup", 18_000,
      2_000);
  public static final Goods TRAY = new Goods("tray", "tea", "옻칠 다반", "漆塗りの茶盆", "Lacquered tea tray", 57_000, 6_300);

  /** The best sellers first. */
  public static final List<Goods> ALL = List.of(GREEN_TEA, CITRON, CUPS, TEAPOT,
      new Goods("candle-pine", "scent", "솔숲 향초", "松林のキャンドル", "Pine forest candle", 29_000, 3_200),
      new Goods("incense", "scent", "침향 선향", "沈香のお線香", "Agarwood incense", 24_000, 2_700),
      new Goods("linen-cloth", "kitchen", "소창 행주 세 장", "小倉のふきん 三枚", "Three sochang dishcloths", 15_000, 1_700),
      new Goods("bowl", "kitchen", "분청 사발", "粉青沙器の碗", "Buncheong bowl", 36_000, 4_000),
      new Goods("chopsticks", "kitchen", "옻칠 수저 두 벌", "漆塗りの箸と匙 二膳", "Two lacquered spoon sets", 44_000, 4_900),
      new Goods("blanket", "home", "누비 담요", "ヌビのブランケット", "Quilted blanket", 98_000, 10_900),
      new Goods("cushion", "home", "모시 방석", "からむしの座布団", "Ramie cushion", 52_000, 5_800),
      new Goods("lamp", "home", "한지 조명", "韓紙のランプ", "Hanji paper lamp", 139_000, 15_500),
      new Goods("notebook", "paper", "한지 공책", "韓紙のノート", "Hanji notebook", 12_000, 1_300),
      new Goods("calendar", "paper", "새해 달력", "新年のカレンダー", "New year calendar", 22_000, 2_400),
      new Goods("soap", "body", "쑥 비누", "よもぎの石けん", "Mugwort soap", 9_000, 1_000),
      new Goods("hand-cream", "body", "동백 핸드크림", "椿のハンドクリーム", "Camellia hand cream", 19_000, 2_100),
      new Goods("bath-salt", "body", "편백 입욕제", "ヒノキの入浴剤", "Cypress bath salt", 26_000, 2_900),
      new Goods("towel", "body", "와플 수건 두 장", "ワッフルタオル 二枚", "Two waffle towels", 34_000, 3_800), TRAY, KETTLE,
      new Goods("gift-set", "gift", "명절 차 선물 세트", "季節のお茶ギフト", "Festive tea gift set", 89_000, 9_800),
      new Goods("wrapping-cloth", "gift", "조각 보자기", "ポジャギ", "Patchwork wrapping cloth", 31_000, 3_400),
      new Goods("tote", "bag", "캔버스 장바구니", "帆布のトート", "Canvas tote", 39_000, 4_300),
      new Goods("apron", "kitchen", "무명 앞치마", "木綿のエプロン", "Cotton apron", 46_000, 5_100));

  /** What the shop of Japan sells is another article: labelled for it, priced in its money, kept in its own shops. */
  private static final String IN_JAPAN = "-jp";
  /** The gift set, which the seasons sell. */
  static final Goods GIFT = ALL.stream().filter(goods -> goods.category.equals("gift")).findFirst().orElseThrow();

  /** Under which the country's shops sell it. */
  public String sku(Country country) {
    return switch (country) {
      case KOREA -> id;
      case JAPAN -> id + IN_JAPAN;
    };
  }

  /** What is sold under this, in whichever country. */
  public static Optional<Goods> of(String sku) {
    String id = sku.endsWith(IN_JAPAN) ? sku.substring(0, sku.length() - IN_JAPAN.length()) : sku;
    return ALL.stream().filter(goods -> goods.id.equals(id)).findFirst();
  }

  public String name(String language) {
    return switch (language) {
      case "ko" -> ko;
      case "ja" -> ja;
      default -> en;
    };
  }

  public int price(Country country) {
    return switch (country) {
      case KOREA -> won;
      case JAPAN -> yen;
    };
  }

  /** Few things sell much and many little; whoever has a small purse looks at the cheaper of two. */
  static Goods draw(Dice dice, double budget) {
    Goods one = ALL.get((int) (ALL.size() * dice.share() * dice.share()));
    Goods other = ALL.get((int) (ALL.size() * dice.share() * dice.share()));
    boolean cheaper = one.won < other.won;
    return (budget < 1) == cheaper ? one : other;
  }
}
