package io.inyeon.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of the server. Its settings are given there and not in the cluster's file, so that they follow the
 * version of Inyeon; there is no secret among them.
 */
record ServerCommand(Binaries binaries, Account account, Path cluster) {

  List<String> on(int port) {
    List<String> command = new ArrayList<>(detached());
    command.addAll(account.prefix());
    command.addAll(List.of(binaries.program("postgres").toString(), "-D", cluster.toString()));
    settings(port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  /**
   * A session of its own: Ctrl-C in the terminal must reach the application alone, which stops the server after its
   * last transaction.
   */
  private static List<String> detached() {
    if (Commands.succeeds(List.of("setsid", "true"))) {
      return List.of("setsid");
    }
    List<String> perl = List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--");
    return Commands.succeeds(Commands.join(perl, List.of("true"))) ? perl : List.of();
  }

  /** Sized for two cores, modest memory and a heavy stream of inserts. */
  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("port", String.valueOf(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "100");
    // What is acknowledged is on the disk.
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("shared_buffers", sharedBuffers() + "MB");
    // Solid-state disks, and look-ups by key that must not turn into scans as the tables grow.
    settings.put("random_page_cost", "1.1");
    settings.put("effective_cache_size", "2GB");
    settings.put("jit", "off");
    // Rare, spread-out checkpoints: each one makes the pages after it go whole into the write-ahead log.
    settings.put("max_wal_size", "4GB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("checkpoint_completion_target", "0.9");
    settings.put("wal_compression", "off"); // pglz: the archives are built without lz4
    settings.put("autovacuum", "on");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.putAll(logging());
    return settings;
  }

  /**
   * Megabytes: a sixteenth of the machine, or of the container. With half a million customers who come at random a gigabyte folds
   * a quarter more events than 256 MB; what nobody touches takes no room.
   */
  private static long sharedBuffers() {
    long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return Math.clamp(machine / (16L << 20), 128, 1_024);
  }

  /** One file a weekday, overwritten a week later; statements stay out, for they may hold personal data. */
  private static Map<String, String> logging() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("logging_collector", "on");
    settings.put("log_directory", "log");
    settings.put("log_filename", "postgresql-%a.log");
    settings.put("log_rotation_age", "1d");
    settings.put("log_truncate_on_rotation", "on");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_parameter_max_length_on_error", "0");
    settings.put("log_checkpoints", "off");
    return settings;
  }
}
