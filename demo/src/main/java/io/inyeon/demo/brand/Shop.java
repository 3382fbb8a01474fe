package io.inyeon.demo.brand;

import static io.inyeon.demo.brand.Country.JAPAN;
import static io.inyeon.demo.brand.Country.KOREA;

import java.util.List;

/**
 * One of the twelve, with a kiosk that everybody shares.
 *
 * @param name as its city writes it
 * @param weight how many of the country's people live nearest to it, in parts
 */
public record Shop(String id, Country country, String name, int weight) {
  public static final List<Shop> ALL = List.of(new Shop("seoul-insadong", KOREA, "하늘 인사동점", 5),
      new Shop("seoul-seongsu", KOREA, "하늘 성수점", 6), new Shop("seoul-gangnam", KOREA, "하늘 강남점", 6),
      new Shop("busan-haeundae", KOREA, "하늘 해운대점", 4), new Shop("daegu-dongseongno", KOREA, "하늘 동성로점", 3),
      new Shop("incheon-songdo", KOREA, "하늘 송도점", 3), new Shop("jeju-aewol", KOREA, "하늘 애월점", 1),
      new Shop("tokyo-aoyama", JAPAN, "ハヌル 青山店", 5), new Shop("tokyo-kichijoji", JAPAN, "ハヌル 吉祥寺店", 4),
      new Shop("osaka-horie", JAPAN, "ハヌル 堀江店", 4), new Shop("kyoto-sanjo", JAPAN, "ハヌル 三条店", 3),
      new Shop("fukuoka-tenjin", JAPAN, "ハヌル 天神店", 3));
  private static final int WEIGHTS = ALL.stream().mapToInt(Shop::weight).sum();

  /** The cookie of the kiosk at its door. */
  public String kiosk() {
    return "kiosk-" + id;
  }

  static Shop draw(Dice dice) {
    int left = dice.below(WEIGHTS);
    for (Shop shop : ALL) {
      left -= shop.weight;
      if (left < 0) {
        return shop;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }
}
