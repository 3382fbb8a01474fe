package io.inyeon.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup says of itself, its last entry: without it the file is not whole.
 *
 * @param format of the file; a reader refuses one that it does not know
 * @param inyeon the version that wrote it
 * @param at when the copy began: all that was acknowledged by then is in it
 * @param files what is in it, by name
 */
record Manifest(int format, String inyeon, String postgresql, String systemIdentifier, Instant at,
    Map<String, Content> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  Manifest {
    files = Map.copyOf(files);
  }

  /** @param sha256 hexadecimal */
  record Content(long bytes, String sha256) {}
}
