package io.inyeon.demo.brand;

import java.util.List;

/**
 * How many of each thing the brand keeps where: as a delivery fills the shelves up to. Enough for a day and a half in the
 * warehouses, a handful in the shops; of a few things there is too little for everybody.
 */
public final class Stock {
  /** The warehouses, from which is sent what is ordered on the web and in the app. */
  public static final Shop ICHEON = new Shop("icheon-warehouse", Country.KOREA, "이천 물류센터", 0, 37.2723, 127.4350,
      "17379", "경기도", "이천시", "부발읍 무촌로 100");
  public static final Shop KAWASAKI = new Shop("kawasaki-warehouse", Country.JAPAN, "川崎倉庫", 0, 35.5206, 139.7172,
      "210-0869", "神奈川県", "川崎市", "川崎区東扇島18-2");
  public static final List<Shop> WAREHOUSES = List.of(ICHEON, KAWASAKI);
  private static final long SHELF = 20;
  private static final long SCARCITY = 21;
  private static final double SCARCE = 0.15;
  /** Ordered by everybody together for each inhabitant on a usual day. */
  private static final double A_DAY = 0.022;
  private static final double DAYS = 1.5;
  private static final int LEAST = 12;

  private Stock() {
  }

  /** @return 0 where it is not kept */
  public static int wanted(Population world, Goods goods, Shop place) {
    boolean scarce = Dice.of(world.seed(), SCARCITY, Goods.ALL.indexOf(goods)).happens(SCARCE);
    return WAREHOUSES.contains(place) ? stored(world, goods, scarce) : shown(world, goods, place, scarce);
  }

  private static int stored(Population world, Goods goods, boolean scarce) {
    double rank = Goods.ALL.indexOf(goods);
    double aDay = world.people() * A_DAY
        * (below((rank + 1) / Goods.ALL.size()) - below(rank / Goods.ALL.size()));
    return scarce ? (int) Math.max(2, aDay / 4) : (int) Math.max(LEAST, aDay * DAYS);
  }

  /** How likely {@link Goods#draw} stays below this part of the list: the product of two even draws. */
  private static double below(double part) {
    return part == 0 ? 0 : part * (1 - Math.log(part));
  }

  private static int shown(Population world, Goods goods, Shop place, boolean scarce) {
    Dice dice = Dice.of(world.seed(), SHELF, Goods.ALL.indexOf(goods), Shop.ALL.indexOf(place));
    return dice.happens(0.1) ? 0 : scarce ? dice.below(3) : dice.between(3, 4 + 2 * place.weight());
  }
}
