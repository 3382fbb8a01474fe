package io.inyeon.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code restored} in the data directory: the database has been brought back from a backup, and no server has started
 * on it since. {@code ./inyeon restore} leaves it; who restores a database of his own makes an empty one.
 */
public record RestoreMark(Path file) {
  private static final String NOTHING_SENT = "nothing was sent since the backup\n";

  public static RestoreMark in(Path data) {
    return new RestoreMark(data.resolve("restored"));
  }

  /** @param nothingSent the operator's word that the old server has sent nothing since the backup was begun */
  public void write(boolean nothingSent) throws IOException {
    Files.writeString(file, nothingSent ? NOTHING_SENT : "");
  }

  public boolean isThere() {
    return Files.exists(file);
  }

  public boolean isNothingSent() {
    try {
      return isThere() && Files.readString(file).equals(NOTHING_SENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
