package io.inyeon.imports;

import io.inyeon.imports.ImportJob.StepCount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** An import as callers see it. */
@Component
class ImportView {
  private final ImportRunner runner;

  ImportView(ImportRunner runner) {
    this.runner = runner;
  }

  Map<String, Object> of(ImportJob job) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", job.id().toString());
    view.put("mapping", job.name());
    view.put("file", job.file());
    view.put("status", job.status().word());
    job.reason().ifPresent(reason -> view.put("reason", reason));
    view.put("createdAt", job.createdAt());
    job.finishedAt().ifPresent(at -> view.put("finishedAt", at));
    view.put("rows", job.steps().stream().mapToLong(StepCount::rows).max().orElse(0));
    view.put("added", sum(job, StepCount::added));
    view.put("known", sum(job, StepCount::known));
    view.put("rejected", sum(job, StepCount::rejected));
    view.put("records", job.steps().stream().map(ImportView::step).toList());
    runner.pace(job.id()).ifPresent(pace -> {
      view.put("progress", pace.progress());
      view.put("recordsPerSecond", Math.round(pace.recordsPerSecond()));
      pace.left().ifPresent(left -> view.put("secondsLeft", left.toSeconds()));
    });
    return view;
  }

  private static long sum(ImportJob job, ToLongFunction<StepCount> count) {
    return job.steps().stream().mapToLong(count).sum();
  }

  private static Map<String, Object> step(StepCount step) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("record", step.record());
    view.put("kind", step.kind());
    view.put("rows", step.rows());
    view.put("skipped", Math.max(0, step.finished() ? step.rows() - step.used() : 0));
    view.put("items", step.items());
    view.put("added", step.added());
    view.put("known", step.known());
    view.put("rejected", step.rejected());
    view.put("finished", step.finished());
    return view;
  }
}
