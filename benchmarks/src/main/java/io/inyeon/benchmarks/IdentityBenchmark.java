package io.inyeon.benchmarks;

import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Attribution;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.IdentityGraph;
import io.inyeon.core.identity.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Whose a record is: visitors who are known already, and visitors who turn out to be a known person. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class IdentityBenchmark {
  private static final int PEOPLE = 1_000;
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  private Attribution attribution = empty();
  private long ids;

  @Setup(Level.Invocation)
  public void visit() {
    attribution = empty();
    for (int number = 0; number < PEOPLE; number++) {
      attribution.attribute(visitor(number), NOW, new UUID(2, number));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public void known(Blackhole sink) {
    for (int number = 0; number < PEOPLE; number++) {
      sink.consume(attribution.attribute(visitor(number), NOW, new UUID(3, number)));
    }
  }

  /** Every second one signs in as the one before: their profiles are merged. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public void merging(Blackhole sink) {
    for (int number = 0; number < PEOPLE; number++) {
      Identifier user = new Identifier(Namespace.USER_ID, "user-" + number / 2);
      Claim claim = new Claim(List.of(user, device(number)), false);
      sink.consume(attribution.attribute(claim, NOW, new UUID(4, number)));
    }
  }

  private Attribution empty() {
    return new Attribution(new IdentityGraph(), () -> new ProfileId(new UUID(1, ids++)));
  }

  private static Claim visitor(int number) {
    return new Claim(List.of(device(number)), false);
  }

  private static Identifier device(int number) {
    return new Identifier(Namespace.ANONYMOUS_ID, "visitor-" + number);
  }
}
