package io.inyeon.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}: one value a line, in the order of {@code pidfile.h}; the last ones are written
 * as the server gets so far.
 */
record PidFile(long process, String status) {
  private static final int STATUS_LINE = 7;

  static Path of(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Empty when there is none, or one that does not begin with a process id. */
  static Optional<PidFile> read(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(of(cluster));
      if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
        return Optional.empty();
      }
      String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
      return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), status));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }
}
