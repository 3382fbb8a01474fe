package io.inyeon.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An import as it is stored.
 *
 * @param mapping the mapping as it was written
 * @param name the mapping's name
 * @param file what the file's owner calls it
 * @param corrected whether the file may have other content than the last of its name: then lines that were rejected before,
 *     or added since, are taken
 * @param digest of the file's content, once it is here
 * @param reason why it failed
 */
record ImportJob(UUID id, String mapping, String name, String file, boolean corrected, Status status,
    Optional<String> digest, Optional<String> reason, Instant createdAt, Optional<Instant> finishedAt,
    List<StepCount> steps) {

  /** Why a file that has changed is not taken. */
  String changed() {
    return "A file named \"" + file + "\" has been imported with other content. If this is the same file, corrected or"
        + " grown, say so (--corrected, or \"corrected\": true), and only lines that are not there yet are added; if it is"
        + " another one, give it another name (--name).";
  }

  enum Status {
    /** For its file. */
    WAITING,
    /** Has its file, and waits for somebody to look at the preview and go on. */
    HELD, QUEUED, RUNNING, PAUSED, DONE, FAILED, CANCELLED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isFinal() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /**
   * One record of the mapping, and how far its pass through the file has come.
   *
   * @param rows read
   * @param items taken or rejected: rows, or groups of rows
   * @param used the rows in those
   * @param added records that were new
   * @param known records that were here before
   * @param rejected rows
   */
  record StepCount(int record, String kind, long rows, long items, long used, long added, long known, long rejected,
      boolean finished) {}
}
