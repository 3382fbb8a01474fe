package io.inyeon.imports;

import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Tells how an import goes, until it ends and the customers' states have caught up. */
final class ImportProgress {
  private static final long LOOK_NANOS = 500_000_000L;
  private static final int LOOKS_PER_LINE = 4;
  private static final Set<String> RESTING = Set.of("done", "failed", "cancelled", "paused", "held");

  private final ImportClient client;
  private final Consumer<String> lines;
  private int looks;

  ImportProgress(ImportClient client, Consumer<String> lines) {
    this.client = client;
    this.lines = lines;
  }

  static String id(JsonNode job) {
    return job.path("id").asString();
  }

  JsonNode follow(JsonNode begun) {
    JsonNode job = client.get(id(begun));
    while (!RESTING.contains(job.path("status").asString())) {
      tell(job);
      LockSupport.parkNanos(LOOK_NANOS);
      job = client.get(id(begun));
    }
    long behind = client.entriesBehind();
    while (job.path("status").asString().equals("done") && behind > 0) {
      tell("The customers' states follow: %,d events to go".formatted(behind));
      LockSupport.parkNanos(LOOK_NANOS);
      behind = client.entriesBehind();
    }
    return job;
  }

  private void tell(JsonNode job) {
    StringBuilder line = new StringBuilder("%3.0f %%, %,d rows read, %,d added, %,d rejected".formatted(
        100 * job.path("progress").asDouble(0), job.path("rows").asLong(), job.path("added").asLong(),
        job.path("rejected").asLong()));
    if (job.path("recordsPerSecond").asLong(0) > 0) {
      line.append(", %,d records a second".formatted(job.path("recordsPerSecond").asLong()));
    }
    if (job.has("secondsLeft")) {
      line.append(", %d:%02d left".formatted(job.path("secondsLeft").asLong() / 60,
          job.path("secondsLeft").asLong() % 60));
    }
    tell(line.toString());
  }

  private void tell(String line) {
    if (looks++ % LOOKS_PER_LINE == 0) {
      lines.accept(line);
    }
  }

  static String summary(JsonNode job) {
    return "Import %s of %s is %s: %,d rows read, %,d records added, %,d were there before, %,d rows rejected"
        .formatted(
            id(job), job.path("file").asString(), job.path("status").asString(), job.path("rows").asLong(),
            job.path("added").asLong(), job.path("known").asLong(), job.path("rejected").asLong());
  }
}
