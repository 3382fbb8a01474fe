package io.inyeon.demo.brand;

import static io.inyeon.demo.brand.Country.JAPAN;
import static io.inyeon.demo.brand.Country.KOREA;

import java.util.List;

/**
 * One of the twelve, with a kiosk that everybody shares.
 *
 * @param name as its city writes it
 * @param weight how many of the country's people live nearest to it, in parts
 * @param latitude in degrees
 * @param longitude in degrees
 */
public record Shop(String id, Country country, String name, int weight, double latitude, double longitude,
    String postalCode, String region, String city, String street) {
  public static final List<Shop> ALL = List.of(
      new Shop("seoul-insadong", KOREA, "하늘 인사동점", 5, 37.5743, 126.9857, "03163", "서울특별시", "종로구", "인사동길 12"),
      new Shop("seoul-seongsu", KOREA, "하늘 성수점", 6, 37.5445, 127.056, "04780", "서울특별시", "성동구", "연무장길 47"),
      new Shop("seoul-gangnam", KOREA, "하늘 강남점", 6, 37.4979, 127.0276, "06035", "서울특별시", "강남구", "가로수길 31"),
      new Shop("busan-haeundae", KOREA, "하늘 해운대점", 4, 35.1631, 129.1636, "48094", "부산광역시", "해운대구", "해운대해변로 264"),
      new Shop("daegu-dongseongno", KOREA, "하늘 동성로점", 3, 35.8693, 128.5958, "41943", "대구광역시", "중구", "동성로 25"),
      new Shop("incheon-songdo", KOREA, "하늘 송도점", 3, 37.3886, 126.6431, "22004", "인천광역시", "연수구", "센트럴로 123"),
      new Shop("jeju-aewol", KOREA, "하늘 애월점", 1, 33.4629, 126.3093, "63041", "제주특별자치도", "제주시", "애월해안로 672"),
      new Shop("tokyo-aoyama", JAPAN, "ハヌル 青山店", 5, 35.6652, 139.7123, "107-0062", "東京都", "港区", "南青山5-4-24"),
      new Shop("tokyo-kichijoji", JAPAN, "ハヌル 吉祥寺店", 4, 35.7033, 139.5797, "180-0004", "東京都", "武蔵野市", "吉祥寺本町2-13-3"),
      new Shop("osaka-horie", JAPAN, "ハヌル 堀江店", 4, 34.6736, 135.4966, "550-0015", "大阪府", "大阪市", "西区南堀江1-15-9"),
      new Shop("kyoto-sanjo", JAPAN, "ハヌル 三条店", 3, 35.0086, 135.7681, "604-8083", "京都府", "京都市", "中京区三条通47"),
      new Shop("fukuoka-tenjin", JAPAN, "ハヌル 天神店", 3, 33.5902, 130.3989, "810-0001", "福岡県", "福岡市", "中央区天神2-8-36"));
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
