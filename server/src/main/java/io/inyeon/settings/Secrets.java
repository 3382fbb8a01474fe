package io.inyeon.settings;

import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Secrets that we make ourselves: 192 random bits each, in files that only their owner reads. */
public final class Secrets {
  private static final int RANDOM_BYTES = 24;

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path directory) {
    this.directory = directory;
  }

  /** The secret of this name; made at the first call, the same ever after. */
  public synchronized String obtain(String name) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        write(file, generate());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartupFailure(Code.DATA_DIRECTORY_UNUSABLE,
          "The file %s cannot be read or written (%s); correct its owner and rights.".formatted(file,
              e.getClass().getSimpleName()),
          e);
    }
  }

  /** The secret of this name, if it has been made. */
  public Optional<String> read(String name) {
    return has(name) ? Optional.of(obtain(name)) : Optional.empty();
  }

  public boolean has(String name) {
    return Files.exists(file(name));
  }

  public Path directory() {
    return directory;
  }

  public Path file(String name) {
    return directory.resolve(name);
  }

  private String generate() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whole or not at all: a crash in the middle must not leave half a password behind. */
  private void write(Path file, String secret) throws IOException {
    Files.createDirectories(directory, onlyOwner("rwx------"));
    Path draft = directory.resolve(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    Files.createFile(draft, onlyOwner("rw-------"));
    Files.writeString(draft, secret + "\n", StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<Set<PosixFilePermission>> onlyOwner(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }
}
