package io.inyeon.benchmarks;

import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Engine;
import io.inyeon.core.engine.Input;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.engine.Step;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.event.LogPosition;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One event into the state of a customer who has a past of a hundred: with the rules alone, and with the journeys. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class StepBenchmark {
  private static final int PAST = 100;
  private static final ProfileId SOMEBODY = new ProfileId(new UUID(7, 7));
  private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");

  @Param({"rules", "rules and journeys", "50 segments", "50 segments and 20 journeys"})
  public String rulebook = "rules";

  private Rulebook rules = Rulebook.EMPTY;
  private CustomerState state = CustomerState.unknown(SOMEBODY.asCustomer());
  private long position;

  @Setup
  public void live() {
    rules = switch (rulebook) {
      case "50 segments" -> CoreRules.fifty();
      case "50 segments and 20 journeys" -> CoreRules.fiftyAndJourneys();
      default -> CoreRules.rulebook(rulebook.endsWith("journeys"));
    };
    for (int event = 0; event < PAST; event++) {
      state = step().state();
    }
  }

  /** The state itself is not moved on: every step begins with the same past. */
  @Benchmark
  public Step event() {
    return step();
  }

  private Step step() {
    return Engine.step(state, new Input.Happened(event(position++)), rules);
  }

  private static Event event(long number) {
    Instant at = BEGIN.plusSeconds(60 * Math.min(number, PAST));
    String name = CoreRules.EVENTS.get((int) (number % CoreRules.EVENTS.size()));
    return new Event(new LogPosition(0, number + 1, at), "write", "m-" + number, SOMEBODY, EventType.TRACK, name, at,
        false, new Attributes(Map.of("category", number % 3 == 0 ? "tea" : "cup", "price", 39_000)), Attributes.NONE,
        Attributes.NONE,
        Map.of());
  }
}
