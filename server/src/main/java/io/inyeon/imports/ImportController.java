package io.inyeon.imports;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.imports.ImportJob.Status;
import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.UnreadableFile;
import io.inyeon.imports.mapping.Mapping;
import io.inyeon.imports.mapping.MappingReader;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Imports: begin one, send its file, look at it, watch it, stop it. */
@RestController
@Tag(name = "Imports", description = "Events, profiles, consents, suppressions and static segments out of files")
class ImportController {
  private static final int LONGEST_NAME = 200;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportPreview preview;
  private final ImportRunner runner;
  private final ImportView view;
  private final Rejections rejections;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  /** Of two that send a file to one import at once, one is told that it has come too late. */
  private final ReentrantLock taking = new ReentrantLock();

  ImportController(ImportJobs jobs, ImportFiles files, ImportPreview preview, ImportRunner runner, ImportView view,
      Rejections rejections, Audit audit, TransactionTemplate transaction, InstantSource clock) {
    this.jobs = jobs;
    this.files = files;
    this.preview = preview;
    this.runner = runner;
    this.view = view;
    this.rejections = rejections;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Operation(summary = "Begin an import", description = """
    `{"mapping": "…", "file": "orders.csv", "corrected": false, "hold": false}`. The mapping is YAML, or JSON. The file's
    name and the line are what makes a record the same one: a second import of the same file adds nothing. A file of the
    same name with other content is refused unless `corrected` is set; then only lines that are not there yet are added.
    With `hold` it waits after the file has come, for a look at the preview, until it is resumed.""")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PostMapping("/api/v1/imports")
  @ResponseStatus(HttpStatus.CREATED)
  ImportView.Import begin(@RequestBody JsonNode body) {
    JsonNode written = body.path("mapping");
    String text = written.isString() ? written.asString() : written.toString();
    Mapping mapping = MappingReader.read(text);
    String file = DataFile.plainName(body.path("file").asString("").strip());
    if (file.isEmpty() || file.length() > LONGEST_NAME || file.indexOf('\0') >= 0) {
      throw Problem.badRequest("required", "Give the file's name, " + LONGEST_NAME + " letters at most.").with("field",
          "file");
    }
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      jobs.insert(id, text, mapping, file, isSet(body, "corrected"), isSet(body, "hold"),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
      audit.record("import.begun", subject(id), Map.of("mapping", mapping.name(), "file", file));
    });
    return get(id.toString());
  }

  private static boolean isSet(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      throw Problem.badRequest("wrong_type", field + " is true or false.").with("field", field);
    }
    return value.isBoolean() && value.asBoolean();
  }

  @Operation(summary = "Send an import's file", description = "The file as it is, also gzipped, of any size.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PutMapping("/api/v1/imports/{id}/data")
  ImportView.Import data(@PathVariable String id, HttpServletRequest request) throws IOException {
    ImportJob job = require(id);
    if (job.status() != Status.WAITING) {
      throw hasItsFile();
    }
    DataFile draft = files.receive(job, request.getInputStream());
    try {
      accept(job, draft);
    } finally {
      Files.deleteIfExists(draft.path());
    }
    runner.wake();
    return get(id);
  }

  private void accept(ImportJob job, DataFile draft) throws IOException {
    String digest = digest(draft);
    if (!job.corrected() && jobs.isKnownOtherwise(job, digest)) {
      throw new Problem(HttpStatus.CONFLICT, "file_changed", job.changed()).with("field", "file");
    }
    taking.lock();
    try {
      if (jobs.status(job.id()).filter(status -> status == Status.WAITING).isEmpty()) {
        throw hasItsFile();
      }
      files.keep(job, draft);
      if (!jobs.received(job.id(), digest)) { // another process was faster, or somebody has cancelled it
        files.delete(job.id());
        throw hasItsFile();
      }
    } finally {
      taking.unlock();
    }
  }

  private static String digest(DataFile draft) throws IOException {
    try {
      return draft.digest();
    } catch (UnreadableFile e) {
      throw Problem.badRequest("unreadable_file", String.valueOf(e.getMessage()));
    }
  }

  private static Problem hasItsFile() {
    return new Problem(HttpStatus.CONFLICT, "has_its_file",
        "This import has its file, or has ended; begin another one.");
  }

  @Operation(summary = "Imports, the newest first", description = "Page on with `next` as the cursor until it is null.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/imports")
  Page<ImportView.Import> list(@RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    List<ImportJob> found = jobs.page(before(cursor), Limits.check(limit) + 1);
    List<ImportJob> page = found.size() > limit ? found.subList(0, limit) : found;
    return new Page<>(page.stream().map(view::of).toList(),
        found.size() > limit ? page.getLast().createdAt().toString() : null);
  }

  private static Instant before(@Nullable String cursor) {
    try {
      Instant before = cursor == null ? LATEST : Instant.parse(cursor);
      if (before.isAfter(LATEST) || before.isBefore(Instant.EPOCH)) {
        throw new DateTimeException("no instant that a page ends with");
      }
      return before;
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  @Operation(summary = "How far an import is")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/imports/{id}")
  ImportView.Import get(@PathVariable String id) {
    return view.of(require(id));
  }

  @Operation(summary = "What the mapping makes of the first rows", description = "Writes nothing. `becomes` is the record, `rejected` why it could not be taken.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/imports/{id}/preview")
  Page<ImportPreview.PreviewedRow> preview(@PathVariable String id, @RequestParam(defaultValue = "10") int limit) {
    return new Page<>(preview.of(require(id), Limits.check(limit)), null);
  }

  @Operation(summary = "Hold an import; what is written stays")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PostMapping("/api/v1/imports/{id}/pause")
  ImportView.Import pause(@PathVariable String id) {
    return move(id, Status.PAUSED, Status.RUNNING, Status.QUEUED);
  }

  @Operation(summary = "Go on where it was held")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PostMapping("/api/v1/imports/{id}/resume")
  ImportView.Import resume(@PathVariable String id) {
    return move(id, Status.QUEUED, Status.PAUSED, Status.HELD);
  }

  @Operation(summary = "End an import for good; what is written stays")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PostMapping("/api/v1/imports/{id}/cancel")
  ImportView.Import cancel(@PathVariable String id) {
    return move(id, Status.CANCELLED, Status.WAITING, Status.HELD, Status.QUEUED, Status.RUNNING, Status.PAUSED);
  }

  private ImportView.Import move(String id, Status to, Status... from) {
    ImportJob job = require(id);
    if (job.status() != to && !isMoved(job, to, from)) {
      throw new Problem(HttpStatus.CONFLICT, "wrong_state",
          "The import is " + require(id).status().word() + ": this cannot be done now.");
    }
    if (to.isFinal()) {
      runner.discard(job.id());
    }
    runner.wake();
    return get(id);
  }

  private boolean isMoved(ImportJob job, Status to, Status... from) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      boolean moved = jobs.move(job.id(), to, clock.instant(), from);
      if (moved) {
        audit.record("import." + to.word(), subject(job.id()), Map.of("mapping", job.name(), "file", job.file()));
      }
      return moved;
    }));
  }

  private static Audit.Subject subject(UUID id) {
    return Audit.Subject.of("import", id);
  }

  @Operation(summary = "The rows that were not taken", description = "Never their values. Page on with `next` as the cursor.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/imports/{id}/rejections")
  Page<Rejection> rejections(@PathVariable String id, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "0") long cursor) {
    return Page.of(rejections.page(require(id).id(), cursor, Limits.check(limit) + 1), limit,
        last -> String.valueOf(last.id())).map(Rejections.Listed::rejection);
  }

  @Operation(summary = "The rows that were not taken, as CSV", description = "Line, record, field, code and reason of each; never the value.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = READ)
  @GetMapping(path = "/api/v1/imports/{id}/rejected", produces = "text/csv;charset=UTF-8")
  void rejected(@PathVariable String id, HttpServletResponse response) throws IOException {
    ImportJob job = require(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + job.id() + ".csv\"");
    rejections.write(job.id(), response.getWriter());
  }

  private ImportJob require(String id) {
    try {
      return jobs.find(UUID.fromString(id)).orElseThrow(() -> Problem.notFound("import"));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("import");
    }
  }
}
