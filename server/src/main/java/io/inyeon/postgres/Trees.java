package io.inyeon.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees. */
final class Trees {
  private Trees() {
  }

  static void delete(Path root) throws IOException {
    for (Path path : paths(root, Comparator.reverseOrder())) {
      Files.deleteIfExists(path);
    }
  }

  static void give(Path root, int user) throws IOException {
    for (Path path : paths(root, Comparator.naturalOrder())) {
      Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
    }
  }

  static int owner(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a rename inside this directory outlive a power failure. */
  static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<Path> paths(Path root, Comparator<Path> order) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.sorted(order).toList();
    }
  }
}
