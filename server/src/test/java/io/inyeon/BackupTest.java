package io.inyeon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.inyeon.backup.BackupCommands;
import io.inyeon.settings.Settings;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of a working installation, and the way back. */
class BackupTest {
  @TempDir
  Path folder;

  @Test
  void a_backup_under_load_holds_every_event_that_was_acknowledged_before_it() throws Exception {
    Path file = folder.resolve("b.tar.gz");
    Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    List<String> before;
    try (RunningInyeon server = start("data")) {
      AtomicBoolean writing = new AtomicBoolean(true);
      List<Thread> writers = IntStream.range(0, 4)
          .mapToObj(n -> Thread.ofVirtual().start(() -> write(new Caller(server), n, writing, acknowledged))).toList();
      try {
        Caller.eventually(() -> acknowledged.size() > 500);
        before = List.copyOf(acknowledged);
        backup("--data", data("data"), "--to", file.toString());
        int then = acknowledged.size();
        Caller.eventually(() -> acknowledged.size() > then + 100);
      } finally {
        writing.set(false);
        for (Thread writer : writers) {
          writer.join();
        }
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

    restore(file.toString(), "--data", data("other"));

    try (RunningInyeon server = start("other")) {
      JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
      assertThat(jdbc.queryForList("select message_id from event where kind = 0", String.class))
          .doesNotHaveDuplicates().containsAll(before);
      Caller caller = new Caller(server);
      caller.hears(identify("late", "again"));
      Caller.eventually(() -> caller.customer("userId", "late").isPresent()
          && caller.api("/status").json().path("entriesBehind").asLong() == 0);
      assertThat(caller.api("/status").json().path("setAside").asLong()).isZero();
    }
  }

  private static void write(Caller caller, int writer, AtomicBoolean writing, Collection<String> acknowledged) {
    for (int n = 0; writing.get(); n++) {
      List<String> ids = new ArrayList<>();
      Map<?, ?>[] batch = new Map<?, ?>[20];
      for (int at = 0; at < batch.length; at++) {
        ids.add("m-" + writer + "-" + n + "-" + at);
        batch[at] = identify("user-" + writer + "-" + (n * 7 + at) % 400, ids.getLast());
      }
      caller.hears(batch);
      acknowledged.addAll(ids);
    }
  }

  private static Map<String, Object> identify(String user, String messageId) {
    return Map.of("type", "identify", "userId", user, "messageId", messageId, "traits", Map.of("city", "Busan"));
  }

  @Test
  void a_backup_of_a_stopped_server_and_what_is_refused() throws Exception {
    Path file = folder.resolve("b.tar.gz");
    try (RunningInyeon server = start("data")) {
      new Caller(server).hears(identify("mina", "m-1"));
    }
    backup("--data", data("data"), "--to", file.toString());
    assertThatThrownBy(() -> backup("--data", data("data"), "--to", file.toString()))
        .satisfies(thrown -> failed(thrown, Code.BACKUP_EXISTS, "choose another name"));
    assertThatThrownBy(() -> backup("--data", data("nowhere")))
        .satisfies(thrown -> failed(thrown, Code.BACKUP_MISSING, "no database"));

    Path cut = truncated(file);
    assertThatThrownBy(() -> restore(cut.toString(), "--data", data("other")))
        .satisfies(
            thrown -> failed(thrown, Code.BACKUP_DAMAGED, "it is not whole, or no backup at all. Nothing was changed"));
    assertThatThrownBy(() -> restore(flipped(file).toString(), "--data", data("other")))
        .satisfies(thrown -> failed(thrown, Code.BACKUP_DAMAGED, "Nothing was changed"));
    assertThat(names(folder)).containsExactly("b.tar.gz", "cut.tar.gz", "data", "flipped.tar.gz");
    assertThatThrownBy(() -> restore(file.toString(), "--data", data("data")))
        .satisfies(thrown -> failed(thrown, Code.DATA_DIRECTORY_NOT_EMPTY, "--replace"));
    assertThatThrownBy(() -> restore(cut.toString(), "--replace", "--data", data("data")))
        .satisfies(thrown -> failed(thrown, Code.BACKUP_DAMAGED, "Nothing was changed"));

    try (RunningInyeon server = start("data")) {
      assertThatThrownBy(() -> restore(file.toString(), "--replace", "--data", data("data")))
          .satisfies(thrown -> failed(thrown, Code.DATA_DIRECTORY_LOCKED, "is running on"));
      assertThat(new Caller(server).customer("userId", "mina")).isPresent();
    }
    restore(file.toString(), "--replace", "--data", data("data"));
    assertThat(names(folder)).contains("data", "data.before-restore-1");
    try (RunningInyeon server = start("data")) {
      assertThat(new Caller(server).customer("userId", "mina")).isPresent();
    }
  }

  private static void failed(Throwable thrown, Code code, String words) {
    assertThat(thrown).isInstanceOfSatisfying(StartupFailure.class,
        failure -> assertThat(failure.code()).isEqualTo(code)).hasMessageContaining(words);
  }

  private Path truncated(Path file) throws Exception {
    Path cut = Files.copy(file, folder.resolve("cut.tar.gz"));
    try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
      bytes.setLength(bytes.length() - 100);
    }
    return cut;
  }

  /** A stretch of it, for a single byte may tell the same by other means: the same zeros, copied from further back. */
  private Path flipped(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    for (int at = bytes.length / 2; at < bytes.length / 2 + 512; at++) {
      bytes[at] ^= 0x55;
    }
    return Files.write(folder.resolve("flipped.tar.gz"), bytes);
  }

  private static List<String> names(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private RunningInyeon start(String name) {
    return Inyeon.start(Settings.parse(List.of("--data", data(name)),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
            Caller.SERVER_KEY))
        .withPort(0));
  }

  private String data(String name) {
    return folder.resolve(name).toString();
  }

  private static void backup(String... arguments) {
    BackupCommands.backup(List.of(arguments), Map.of(), line -> {
    });
  }

  private static void restore(String... arguments) {
    BackupCommands.restore(List.of(arguments), Map.of(), line -> {
    });
  }
}
