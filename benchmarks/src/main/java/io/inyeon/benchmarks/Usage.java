package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes have used so far, from Linux's {@code /proc}.
 *
 * @param cpuSeconds of all of them, ended children included
 * @param memoryBytes their proportional share (PSS): what several share counts once
 */
record Usage(double cpuSeconds, long memoryBytes) {
  private static final double TICKS_A_SECOND = 100;
  private static final int PARENT = 1;
  private static final int CPU = 11;

  static Usage of(long process) {
    return new Usage(cpu(process, 2), memory(process));
  }

  /** A process with all that it has started. */
  static Usage ofFamily(long process) {
    double cpu = cpu(process, 4);
    long memory = memory(process);
    for (long child : children(process)) {
      cpu += cpu(child, 2);
      memory += memory(child);
    }
    return new Usage(cpu, memory);
  }

  Usage since(Usage before) {
    return new Usage(cpuSeconds - before.cpuSeconds, memoryBytes);
  }

  Usage plus(Usage other) {
    return new Usage(cpuSeconds + other.cpuSeconds, memoryBytes + other.memoryBytes);
  }

  private static List<Long> children(long process) {
    return processes().filter(other -> field(other, PARENT) == process).toList();
  }

  private static Stream<Long> processes() {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries.map(path -> path.getFileName().toString()).filter(name -> name.matches("\\d+"))
          .map(Long::parseLong).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param fields 2 for its own time, 4 for that of its ended children too */
  private static double cpu(long process, int fields) {
    double ticks = 0;
    for (int at = 0; at < fields; at++) {
      ticks += field(process, CPU + at);
    }
    return ticks / TICKS_A_SECOND;
  }

  /** Of {@code /proc/PID/stat}, counted behind the name in brackets; 0 when the process has ended. */
  private static long field(long process, int number) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[number]);
    } catch (IOException e) {
      return 0;
    }
  }

  private static long memory(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
      return lines.filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
