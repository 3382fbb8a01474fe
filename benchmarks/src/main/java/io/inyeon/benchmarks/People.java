package io.inyeon.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up customers with names in four scripts, in batches for {@code /v1/batch}: the same number is always the same person. */
final class People {
  private static final List<String> FAMILY_KO = List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오");
  private static final List<String> GIVEN_KO = List.of("민", "서", "지", "준", "현", "수", "영", "우", "은", "하", "도", "윤", "진",
      "아",
      "호", "연", "재", "성");
  private static final List<String> FAMILY_JA = List.of("佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤");
  private static final List<String> GIVEN_JA = List.of("翔", "蓮", "陽", "菜", "美", "咲", "太郎", "花子", "大", "優", "結", "悠");
  private static final List<String> KANA = List.of("サト", "ウ", "スズ", "キ", "タカ", "ハシ", "ハナ", "コ", "ユ", "イ", "ミ", "カ",
      "リョ", "ナ",
      "ア", "マ", "ヤ");
  private static final List<String> FAMILY_LATIN = List.of("Smith", "Garcia", "Meyer", "Rossi", "Novak", "Silva", "Kim",
      "Larsen", "Adams", "Walker", "Evans", "Tanaka");
  private static final List<String> SYLLABLES = List.of("an", "na", "mar", "ia", "lu", "ca", "jo", "el", "da", "vi",
      "so",
      "fie", "ti", "mo", "a", "be");

  private People() {
  }

  static String email(int number) {
    return "person." + Integer.toString(number * 7919 & 0x7fffffff, 36) + number % 1_000 + "@people.example";
  }

  static String phone(int number) {
    return String.format("+8210%08d", 20_000_000 + number);
  }

  /** Half Hangul, a quarter Kanji or Kana, a quarter Latin. */
  static String name(int number) {
    SplittableRandom random = new SplittableRandom(number);
    return switch (number % 8) {
      case 0, 1, 2, 3 -> one(FAMILY_KO, random) + one(GIVEN_KO, random) + one(GIVEN_KO, random);
      case 4 -> one(FAMILY_JA, random) + " " + one(GIVEN_JA, random) + one(GIVEN_JA, random);
      case 5 -> one(KANA, random) + one(KANA, random) + " " + one(KANA, random) + one(KANA, random);
      default -> capital(one(SYLLABLES, random) + one(SYLLABLES, random) + one(SYLLABLES, random)) + " "
          + one(FAMILY_LATIN, random);
    };
  }

  private static String one(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Introduces so many, from a number on. */
  static byte[] batch(int from, int count) {
    StringBuilder batch = new StringBuilder("{\"batch\":[");
    for (int number = from; number < from + count; number++) {
      batch.append(number == from ? "" : ",").append("{\"type\":\"identify\",\"messageId\":\"i-").append(number)
          .append("\",\"userId\":\"shopper-").append(number).append("\",\"traits\":{\"name\":\"").append(name(number))
          .append("\",\"email\":\"").append(email(number)).append("\",\"phone\":\"").append(phone(number))
          .append("\"}}");
    }
    return batch.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What the first of them did, minute by minute. */
  static byte[] deeds(int from, int count) {
    StringBuilder batch = new StringBuilder("{\"batch\":[");
    for (int number = from; number < from + count; number++) {
      batch.append(number == from ? "" : ",").append("{\"type\":\"track\",\"event\":\"")
          .append(number % 3 == 0 ? "Product Viewed" : "Product Added").append("\",\"messageId\":\"d-").append(number)
          .append("\",\"userId\":\"shopper-0\",\"timestamp\":\"")
          .append(java.time.Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * number))
          .append("\",\"context\":{\"channel\":\"web\"},\"properties\":{\"product_id\":\"p").append(number % 500)
          .append("\",\"cart_id\":\"c").append(number / 20).append("\",\"price\":12000}}");
    }
    return batch.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
