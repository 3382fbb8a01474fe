package io.inyeon.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Commands of the operating system, run with a bare environment: neither our secrets nor {@code PG…} reach them. */
final class Commands {
  private static final String SEARCH_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
  private static final int PATIENCE_SECONDS = 10;

  private Commands() {
  }

  static ProcessBuilder builder(List<String> command, Path output) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", SEARCH_PATH);
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  /** Whether the command exists, ends soon and ends well. */
  static boolean succeeds(List<String> command) {
    try {
      Process process = builder(command, Path.of("/dev/null")).start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The signals that PostgreSQL gives a meaning to; Java itself knows only two others. */
  static void signal(long process, String signal) {
    succeeds(List.of("sh", "-c", "kill -" + signal + " " + process));
  }

  static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
