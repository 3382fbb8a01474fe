package io.inyeon.imports;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.collect.EventParser;
import io.inyeon.imports.ImportJob.Status;
import io.inyeon.imports.ImportWriter.Stopped;
import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.UnreadableFile;
import io.inyeon.imports.mapping.MappingReader;
import io.inyeon.log.Horizon;
import io.inyeon.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries imports out, one after the other, and lets the engine keep up: what is live comes first. */
@Component
class ImportRunner extends BackgroundLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final long MOST_BEHIND = 10_000;

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportWriter writer;
  private final EventParser parser;
  private final Horizon horizon;
  private final InstantSource clock;
  private volatile @Nullable ImportRun run;

  ImportRunner(ImportJobs jobs, ImportFiles files, ImportWriter writer, EventParser parser, Horizon horizon,
      InstantSource clock) {
    super(Phases.DISPATCH);
    this.jobs = jobs;
    this.files = files;
    this.writer = writer;
    this.parser = parser;
    this.horizon = horizon;
    this.clock = clock;
  }

  /** The file of an import that has ended; if it is under way here, the run sees to it. */
  void discard(UUID id) {
    if (pace(id).isEmpty()) {
      files.delete(id);
    }
  }

  /** How fast it goes, if it goes on in this process. */
  Optional<Pace> pace(UUID id) {
    return Optional.ofNullable(run).filter(running -> running.job().id().equals(id)).map(ImportRun::pace);
  }

  private boolean pass() {
    ImportRun running = run == null ? takeUp() : run;
    if (running == null) {
      sweep();
      return false;
    }
    try {
      return go(running);
    } catch (Stopped e) {
      drop();
      deleteIfOver(running.job());
      return true;
    } catch (UnreadableFile | Problem e) {
      fail(running.job(), String.valueOf(e.getMessage()));
      return true;
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("an import cannot read or sort its file", e);
      fail(running.job(), "The file could not be read, or there is no room to sort it; the server's log says more.");
      return true;
    } catch (RuntimeException | Error e) {
      drop(); // what was not written is read again
      throw e;
    }
  }

  private boolean go(ImportRun running) throws IOException {
    if (jobs.status(running.job().id()).filter(status -> status == Status.RUNNING).isEmpty()) {
      throw new Stopped();
    }
    boolean mayWrite = horizon.entriesBehind() < MOST_BEHIND;
    if (!running.slice(mayWrite)) {
      finish(running.job());
    }
    return mayWrite;
  }

  private void finish(ImportJob job) {
    drop();
    if (jobs.move(job.id(), Status.DONE, clock.instant(), Status.RUNNING)) {
      LOG.info("import {} is done", job.id());
    }
    deleteIfOver(job);
  }

  private void fail(ImportJob job, String reason) {
    drop();
    jobs.fail(job.id(), reason, clock.instant());
    deleteIfOver(job);
  }

  /** One that was paused at the last moment goes on some time, and needs its file then. */
  private void deleteIfOver(ImportJob job) {
    jobs.status(job.id()).filter(Status::isFinal).ifPresent(ended -> files.delete(job.id()));
  }

  private @Nullable ImportRun takeUp() {
    for (ImportJob job : jobs.open()) {
      Optional<DataFile> file = files.find(job);
      if (file.isPresent()
          && jobs.move(job.id(), Status.RUNNING, clock.instant(), Status.QUEUED, Status.RUNNING)) {
        run = begin(job, file.get());
        return run;
      }
    }
    return null;
  }

  /** Null when it has failed. */
  private @Nullable ImportRun begin(ImportJob job, DataFile file) {
    if (isAnotherFile(job)) {
      fail(job, job.changed());
      return null;
    }
    try {
      return new ImportRun(job, MappingReader.read(job.mapping()), file, files.work(job.id()), parser, writer, clock);
    } catch (Problem e) { // written for another version
      fail(job, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Asked again, since two of one name may have come before either was written: the second's lines would count as known. */
  private boolean isAnotherFile(ImportJob job) {
    return !job.corrected() && job.steps().stream().allMatch(step -> step.items() == 0)
        && job.digest().filter(digest -> jobs.isKnownOtherwise(job, digest)).isPresent();
  }

  private void drop() {
    ImportRun running = run;
    run = null;
    try {
      if (running != null) {
        running.close();
      }
    } catch (IOException e) {
      LOG.warn("what an import has sorted could not be put away", e);
    }
  }

  /** Files of imports that ended as the process did, or were ended from another one. */
  private void sweep() {
    files.all().stream().filter(id -> jobs.status(id).map(Status::isFinal).orElse(true)).forEach(files::delete);
  }

  @Override
  protected Loop begin() {
    files.deletePassing();
    sweep();
    return Loop.start("imports", LOOK, Duration.ZERO, this::pass);
  }

  @Override
  protected void ended() {
    drop();
  }
}
