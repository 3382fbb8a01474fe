package io.inyeon.demo.brand;

import java.util.List;
import java.util.SplittableRandom;

/** Draws that depend on their key alone: the same key gives the same draws, whatever was drawn elsewhere before. */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** @param key what is being drawn for, as numbers: whose, which day, what about */
  static Dice of(long seed, long... key) {
    long mixed = mix(seed);
    for (long part : key) {
      mixed = mix(mixed + GOLDEN * (part + 1));
    }
    return new Dice(mixed);
  }

  /** Stafford's variant 13 of MurmurHash3's finalizer: neighbouring keys give unrelated draws. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Evenly in [0, 1). */
  double share() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean happens(double probability) {
    return share() < probability;
  }

  int below(int bound) {
    return (int) (share() * bound);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Evenly in [least, most). */
  double between(double least, double most) {
    return least + share() * (most - least);
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }
}
