package io.inyeon.imports.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What imports leave of a disk: the database needs the rest, and a full disk would stop everything. */
public final class Room {
  private static final long LEFT_FREE = 500L << 20;

  private Room() {
  }

  public static boolean isIn(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() >= LEFT_FREE;
  }
}
