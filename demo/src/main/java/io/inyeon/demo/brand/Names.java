package io.inyeon.demo.brand;

import java.util.List;

/** Names that people of a language have, each with how it is written in an address. */
final class Names {
  /** A name in its own script, and in letters. */
  record Name(String written, String latin) {}

  private static final List<Name> KOREAN_GIVEN = names("민지 minji,서연 seoyeon,지우 jiwoo,하은 haeun,수빈 subin,예린 yerin,"
      + "유진 yujin,다은 daeun,소율 soyul,채원 chaewon,은서 eunseo,가영 gayoung,현주 hyunju,미영 miyoung,정숙 jungsook,"
      + "민준 minjun,서준 seojun,도윤 doyun,지호 jiho,현우 hyunwoo,준영 junyoung,태현 taehyun,승민 seungmin,동현 donghyun,"
      + "재훈 jaehoon,성호 sungho,영수 youngsoo,상철 sangchul,우진 woojin,시온 sion");
  private static final List<Name> KOREAN_FAMILY = names("김 kim,이 lee,박 park,최 choi,정 jung,강 kang,조 cho,윤 yoon,"
      + "장 jang,임 lim,한 han,오 oh,서 seo,신 shin,권 kwon,황 hwang,안 ahn,송 song,류 ryu,홍 hong");
  private static final List<Name> JAPANESE_GIVEN = names("陽菜 hina,凛 rin,結衣 yui,さくら sakura,美咲 misaki,葵 aoi,"
      + "莉子 riko,七海 nanami,恵子 keiko,由美子 yumiko,陽斗 haruto,蓮 ren,湊 minato,悠真 yuma,大翔 hiroto,樹 itsuki,"
      + "健太 kenta,翔太 shota,直樹 naoki,誠 makoto,拓也 takuya,彩 aya,真央 mao,千尋 chihiro");
  private static final List<Name> JAPANESE_FAMILY = names("佐藤 sato,鈴木 suzuki,高橋 takahashi,田中 tanaka,伊藤 ito,"
      + "渡辺 watanabe,山本 yamamoto,中村 nakamura,小林 kobayashi,加藤 kato,吉田 yoshida,山田 yamada,松本 matsumoto,"
      + "井上 inoue,木村 kimura,林 hayashi,清水 shimizu,森 mori,池田 ikeda,橋本 hashimoto");
  private static final List<Name> ENGLISH_GIVEN = names(
      "Emma emma,Oliver oliver,Grace grace,Daniel daniel,Sophie sophie,"
          + "Liam liam,Chloe chloe,Noah noah,Hannah hannah,James james,Maya maya,Lucas lucas");
  private static final List<Name> ENGLISH_FAMILY = names("Clarke clarke,Brown brown,Miller miller,Wilson wilson,"
      + "Nguyen nguyen,Davies davies,Evans evans,Schmidt schmidt,Martin martin,Walker walker");

  private Names() {
  }

  static Name given(Dice dice, String language) {
    return dice.one(switch (language) {
      case "ko" -> KOREAN_GIVEN;
      case "ja" -> JAPANESE_GIVEN;
      default -> ENGLISH_GIVEN;
    });
  }

  static Name family(Dice dice, String language) {
    return dice.one(switch (language) {
      case "ko" -> KOREAN_FAMILY;
      case "ja" -> JAPANESE_FAMILY;
      default -> ENGLISH_FAMILY;
    });
  }

  /** In the order and with the space that the language has. */
  static String full(Name given, Name family, String language) {
    return switch (language) {
      case "ko" -> family.written + given.written;
      case "ja" -> family.written + " " + given.written;
      default -> given.written + " " + family.written;
    };
  }

  private static List<Name> names(String list) {
    return java.util.Arrays.stream(list.split(",")).map(pair -> pair.split(" "))
        .map(pair -> new Name(pair[0], pair[1])).toList();
  }
}
