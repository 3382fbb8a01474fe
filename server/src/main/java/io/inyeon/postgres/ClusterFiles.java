package io.inyeon.postgres;

import io.inyeon.postgres.BaseBackup.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The files of a cluster that a base backup consists of, less those that a server makes anew (manual, 25.3.4.3). Files may
 * grow, shrink and vanish meanwhile.
 */
record ClusterFiles(Path cluster) {
  private static final Set<String> MADE_ANEW = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
      "backup_label.old", "tablespace_map", "tablespace_map.old", "current_logfiles");
  private static final Set<String> FILLED_ANEW = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify",
      "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans", "log");
  private static final String CONTROL = "global/pg_control";
  private static final int MOST_LOOKS = 100;

  /** Something to be done with each file. */
  private interface Visitor {
    void file(Path file, long size) throws IOException;

    void directory(Path directory) throws IOException;
  }

  long bytes() throws IOException {
    AtomicLong bytes = new AtomicLong();
    visit(new Visitor() {
      @Override
      public void file(Path file, long size) {
        bytes.addAndGet(size);
      }

      @Override
      public void directory(Path directory) {
        // holds nothing itself
      }
    });
    return bytes.get();
  }

  /** The control file comes last: it must not know of a later checkpoint than the others. */
  void copy(Sink sink) throws IOException {
    visit(new Visitor() {
      @Override
      public void file(Path file, long size) throws IOException {
        if (!name(file).equals(CONTROL)) {
          copyFile(file, sink);
        }
      }

      @Override
      public void directory(Path directory) throws IOException {
        sink.directory(name(directory));
      }
    });
    byte[] control = settled(cluster.resolve(CONTROL));
    sink.file(CONTROL, control.length, new ByteArrayInputStream(control));
  }

  void copyFile(Path file, Sink sink) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream content = Channels.newInputStream(channel)) {
      sink.file(name(file), channel.size(), content);
    } catch (NoSuchFileException e) {
      if (!file.toString().equals(e.getFile())) { // the place that we write to is gone
        throw e;
      }
    }
  }

  /** The server may be writing it: so it is read until it reads the same twice. */
  private static byte[] settled(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    for (int look = 0; look < MOST_LOOKS; look++) {
      byte[] now = Files.readAllBytes(file);
      if (Arrays.equals(before, now)) {
        return now;
      }
      before = now;
    }
    throw new IOException(file + " does not hold still");
  }

  private void visit(Visitor visitor) throws IOException {
    Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (isTemporary(directory)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        if (!directory.equals(cluster)) {
          visitor.directory(directory);
        }
        return FILLED_ANEW.contains(name(directory)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !MADE_ANEW.contains(name(file)) && !isTemporary(file)) {
          visitor.file(file, attributes.size());
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw failure;
      }
    });
  }

  private static boolean isTemporary(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith("pgsql_tmp") || name.startsWith("pg_internal.init");
  }

  private String name(Path path) {
    return cluster.relativize(path).toString();
  }
}
