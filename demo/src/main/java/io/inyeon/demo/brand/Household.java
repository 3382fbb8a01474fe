package io.inyeon.demo.brand;

import java.util.List;

/**
 * People who live together, under one name, near one shop.
 *
 * @param first the number of its first member; the others follow
 * @param size how many they are
 * @param tablet whether one tablet lies about, which all of them use
 */
public record Household(int number, int first, int size, Shop shop, String language, Names.Name family,
    boolean tablet) {
  /** How twelve neighbours are divided into households. */
  private static final List<int[]> DIVISIONS = List.of(new int[]{1, 1, 1, 2, 3, 4}, new int[]{1, 1, 2, 4, 4},
      new int[]{1, 2, 2, 3, 4}, new int[]{2, 2, 3, 5}, new int[]{1, 1, 1, 1, 2, 2, 4});
  static final int NEIGHBOURS = 12;
  private static final int MOST_IN_NEIGHBOURHOOD = 8;
  private static final long DIVISION = 1;
  private static final long HOME = 2;

  /** The household of person {@code number}, found without looking at any other. */
  static Household of(long seed, int number) {
    int neighbourhood = number / NEIGHBOURS;
    int[] division = Dice.of(seed, DIVISION, neighbourhood).one(DIVISIONS);
    int first = neighbourhood * NEIGHBOURS;
    int index = 0;
    while (first + division[index] <= number) {
      first += division[index++];
    }
    return of(seed, neighbourhood * MOST_IN_NEIGHBOURHOOD + index, first, division[index]);
  }

  private static Household of(long seed, int number, int first, int size) {
    Dice dice = Dice.of(seed, HOME, number);
    Shop shop = Shop.draw(dice);
    String language = dice.happens(0.93) ? shop.country().language() : dice.happens(0.7) ? "en" : other(shop);
    return new Household(number, first, size, shop, language, Names.family(dice, language),
        size > 1 && dice.happens(0.6));
  }

  private static String other(Shop shop) {
    return shop.country() == Country.KOREA ? "ja" : "ko";
  }

  public Country country() {
    return shop.country();
  }

  /** The cookie on the tablet. */
  public String tabletId() {
    return "tablet-" + number;
  }
}
