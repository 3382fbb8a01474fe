package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What PostgreSQL wrote about itself. */
final class ServerLog {
  private ServerLog() {
  }

  /** The log files of a server, the youngest last. */
  static List<Path> files(Path console, Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of(console);
    }
    try (Stream<Path> files = Files.list(directory)) {
      return Stream.concat(files.filter(file -> file.toString().endsWith(".log")), Stream.of(console)).toList();
    } catch (IOException e) {
      return List.of(console);
    }
  }

  /** The failure that the latest words of these files speak of. */
  static StartupFailure failure(List<Path> files, String what) {
    String words = String.join("\n", files.stream().map(ServerLog::tail).toList());
    if (words.contains("No space left on device")) {
      return new StartupFailure(Code.DISK_FULL,
          what + ": the disk is full; free some space, or choose another directory with --data.");
    }
    return new StartupFailure(Code.DATABASE_NOT_STARTED,
        "%s; the reason is at the end of %s.".formatted(what, files.getLast()));
  }

  static boolean speaksOf(Path file, String words) {
    return tail(file).contains(words);
  }

  private static String tail(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int from = Math.max(0, bytes.length - 4096);
      return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
