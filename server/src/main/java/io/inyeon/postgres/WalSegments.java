package io.inyeon.postgres;

import io.inyeon.postgres.BaseBackup.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the write-ahead log, 16 MB each; named by timeline, log and segment, eight hexadecimal digits each. */
record WalSegments(Path cluster) {
  private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");
  private static final Pattern START = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
  private static final int SEGMENTS_OF_A_LOG = 256;

  /** Where recovery begins, as the label says. */
  static String first(String label) throws IOException {
    Matcher start = START.matcher(label);
    if (!start.find()) {
      throw new IOException("PostgreSQL's backup label names no segment");
    }
    return start.group(1);
  }

  /** All from the first to the last; fails when one of them is missing. */
  void copy(String first, String last, Sink sink) throws IOException {
    List<Path> segments = between(first, last);
    if (segments.size() != number(last) - number(first) + 1) {
      throw new IOException("the write-ahead log from %s to %s is not whole".formatted(first, last));
    }
    for (Path segment : segments) {
      new ClusterFiles(cluster).copyFile(segment, sink);
    }
  }

  private List<Path> between(String first, String last) throws IOException {
    try (Stream<Path> files = Files.list(cluster.resolve("pg_wal"))) {
      return files.filter(file -> isBetween(first, String.valueOf(file.getFileName()), last)).sorted().toList();
    }
  }

  private static boolean isBetween(String first, String name, String last) {
    return NAME.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
  }

  static long number(String segment) {
    return Long.parseLong(segment.substring(8, 16), 16) * SEGMENTS_OF_A_LOG
        + Long.parseLong(segment.substring(16), 16);
  }
}
