package io.inyeon.demo;

import io.inyeon.demo.Step.Touch;
import io.inyeon.demo.brand.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A day of everybody: the few whose story is told, and the many around them, minute by minute. */
final class BrandLife implements Simulation.Programme {
  private static final int MINUTE = 60;
  private static final int DELIVERY = 7;
  private static final int FIRST_ROUND = 9;
  private static final int LAST_ROUND = 18;

  private final Population world;
  private final Instant present;
  private final Consumer<LocalDate> whenEnded;

  /**
   * @param present what lies before is told already
   * @param whenEnded told of each day that has been played to its end
   */
  BrandLife(Population world, Instant present, Consumer<LocalDate> whenEnded) {
    this.world = world;
    this.present = present;
    this.whenEnded = whenEnded;
  }

  @Override
  public List<Step> of(LocalDate day) {
    List<Step> steps = new ArrayList<>(Story.of(day));
    steps.add(new Step(at(day, DELIVERY), new Touch.Delivered(day)));
    for (int hour = FIRST_ROUND; hour <= LAST_ROUND; hour++) {
      steps.add(new Step(at(day, hour), new Touch.HandedOver()));
    }
    TreeMap<Long, List<io.inyeon.demo.brand.Touch>> minutes = new TreeMap<>();
    world.day(day, touch -> {
      if (!touch.at().isBefore(present)) {
        minutes.computeIfAbsent(touch.second() / MINUTE, minute -> new ArrayList<>()).add(touch);
      }
    });
    minutes.forEach((minute, touches) -> steps
        .add(new Step(Instant.ofEpochSecond((minute + 1) * MINUTE - 1), new Touch.Together(touches))));
    return steps;
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Story.ZONE).toInstant();
  }

  @Override
  public void ended(LocalDate day) {
    whenEnded.accept(day);
  }
}
