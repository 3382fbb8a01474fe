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
record PidFile(long process, int port, String status) {
  private static final int PORT_LINE = 3;
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
      String port = line(lines, PORT_LINE);
      return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()),
          port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0, line(lines, STATUS_LINE)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(List<String> lines, int number) {
    return lines.size() > number ? lines.get(number).strip() : "";
  }

  boolean isReady() {
    return status.equals("ready");
  }
}
