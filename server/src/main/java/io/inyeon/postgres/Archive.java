package io.inyeon.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz}: files with their executable bit, and symbolic links that stay inside. */
final class Archive {
  private static final int ANY_EXECUTE_BIT = 0111;

  private Archive() {
  }

  static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(
        new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, inside(target, target.resolve(entry.getName())));
      }
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(parent(file));
    if (entry.isSymbolicLink()) {
      Path link = Path.of(entry.getLinkName());
      inside(parent(file), parent(file).resolve(link));
      Files.createSymbolicLink(file, link);
    } else {
      Files.copy(content, file);
      boolean executable = (entry.getMode() & ANY_EXECUTE_BIT) != 0;
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException("No place for " + file);
    }
    return parent;
  }

  private static Path inside(Path target, Path file) throws IOException {
    Path normal = file.normalize();
    if (!normal.startsWith(target)) {
      throw new IOException("The archive points outside: " + file);
    }
    return normal;
  }
}
