package io.inyeon.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.imports.ImportJob.StepCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An import as callers see it. */
@Component
class ImportView {
  private final ImportRunner runner;

  ImportView(ImportRunner runner) {
    this.runner = runner;
  }

  /**
   * An import.
   *
   * @param rows of the file, as far as it has been read
   * @param known what was there already
   * @param progress from 0 to 1, while it runs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Import(String id, String mapping, String file,
      @Schema(allowableValues = {"waiting", "held", "queued", "running", "paused", "done", "failed",
          "cancelled"}) String status,
      @Nullable String reason, Instant createdAt, @Nullable Instant finishedAt, long rows, long added, long known,
      long rejected, List<ImportedRecord> records, @Nullable Double progress, @Nullable Long recordsPerSecond,
      @Nullable Long secondsLeft) {}

  /** What became of one kind of record of the mapping. */
  record ImportedRecord(int record, String kind, long rows, long skipped, long items, long added, long known,
      long rejected,
      boolean finished) {}

  Import of(ImportJob job) {
    Optional<Pace> pace = runner.pace(job.id());
    return new Import(job.id().toString(), job.name(), job.file(), job.status().word(), job.reason().orElse(null),
        job.createdAt(), job.finishedAt().orElse(null),
        job.steps().stream().mapToLong(StepCount::rows).max().orElse(0), sum(job, StepCount::added),
        sum(job, StepCount::known), sum(job, StepCount::rejected), job.steps().stream().map(ImportView::step).toList(),
        pace.map(now -> now.progress()).orElse(null), pace.map(now -> Math.round(now.recordsPerSecond())).orElse(null),
        pace.flatMap(now -> now.left()).map(left -> left.toSeconds()).orElse(null));
  }

  private static long sum(ImportJob job, ToLongFunction<StepCount> count) {
    return job.steps().stream().mapToLong(count).sum();
  }

  private static ImportedRecord step(StepCount step) {
    return new ImportedRecord(step.record(), step.kind(), step.rows(),
        Math.max(0, step.finished() ? step.rows() - step.used() : 0), step.items(), step.added(), step.known(),
        step.rejected(), step.finished());
  }
}
