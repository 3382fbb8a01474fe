package io.inyeon.demo;

import java.util.List;
import java.util.Map;

/** Who lives in the demonstration. */
final class Cast {
  /** Leaves a cart behind. */
  static final Person MINJI = new Person("minji", "민지", "김", "김민지", "ko", "minji@example.com", true,
      Map.of("kakao", "kakao-minji"));
  /** Fills a cart on the app and buys in the shop. */
  static final Person HARUTO = new Person("haruto", "陽斗", "佐藤", "佐藤 陽斗", "ja", "haruto@example.com", true,
      Map.of("loyalty_card", "8800-1001"));
  /** Has never agreed to marketing. */
  static final Person SEOYEON = new Person("seoyeon", "서연", "이", "이서연", "ko", "seoyeon@example.com", false, Map.of());
  /** Unsubscribes by the mail's one-click link. */
  static final Person EMMA = new Person("emma", "Emma", "Clarke", "Emma Clarke", "en", "emma@example.com", true,
      Map.of());
  /** Looks around first and signs in later. */
  static final Person YUNA = new Person("yuna", "유나", "박", "박유나", "ko", "yuna@example.com", true, Map.of());
  /** Comes by LINE. */
  static final Person SAKURA = new Person("sakura", "さくら", "田中", "田中 さくら", "ja", "sakura@example.com", true,
      Map.of("line", "line-sakura"));
  /** Shares a tablet with {@link #DOHYUN}. */
  static final Person JIHO = new Person("jiho", "지호", "최", "최지호", "ko", "jiho@example.com", true, Map.of());
  static final Person DOHYUN = new Person("dohyun", "도현", "최", "최도현", "ko", "dohyun@example.com", false, Map.of());
  /** Comes by the newsletter. */
  static final Person OLIVER = new Person("oliver", "Oliver", "Brown", "Oliver Brown", "en", "oliver@example.com", true,
      Map.of("loyalty_card", "8800-1002"));
  /** Only ever shows a card at the till. */
  static final Person HANA = new Person("hana", "花", "鈴木", "鈴木 花", "ja", "hana@example.com", true,
      Map.of("loyalty_card", "8800-1003"));
  /** Buys on the app before the reminder is due. */
  static final Person MINHO = new Person("minho", "민호", "정", "정민호", "ko", "minho@example.com", true,
      Map.of("kakao", "kakao-minho"));

  /** Whom the shop knows when the first day begins. */
  static final List<Person> MEMBERS = List.of(MINJI, HARUTO, SEOYEON, EMMA, SAKURA, JIHO, DOHYUN, OLIVER, HANA, MINHO);

  private Cast() {
  }
}
