package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program of PostgreSQL has written since this object was made; older words explain nothing. */
final class ServerLog {
  private static final int LONGEST_READ = 1 << 16;

  private final Path console;
  private final Path directory;
  private final Map<Path, Long> before;

  /**
   * @param console what the program prints, a file made anew for each run
   * @param directory where the server's own log files are, once it writes them
   */
  ServerLog(Path console, Path directory) {
    this.console = console;
    this.directory = directory;
    this.before = files().collect(Collectors.toMap(file -> file, ServerLog::size));
  }

  boolean speaksOf(String words) {
    return news(console, 0).contains(words) || files().anyMatch(file -> news(file).contains(words));
  }

  /** The failure that these words speak of. */
  StartupFailure failure(String what) {
    if (speaksOf("No space left on device")) {
      return new StartupFailure(Code.DISK_FULL,
          what + ": the disk is full; free some space, or choose another directory with --data.");
    }
    Path where = files().filter(file -> !news(file).isEmpty()).findFirst().orElse(console);
    return new StartupFailure(Code.DATABASE_NOT_STARTED,
        "%s; the reason is at the end of %s.".formatted(what, where));
  }

  private Stream<Path> files() {
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return List.copyOf(files.toList()).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private String news(Path file) {
    return news(file, before.getOrDefault(file, 0L));
  }

  private static String news(Path file, long from) {
    try (RandomAccessFile words = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(Math.min(from, words.length()), words.length() - LONGEST_READ);
      byte[] bytes = new byte[(int) (words.length() - start)];
      words.seek(start);
      words.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
