package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs for this machine, unpacked once from the archive on the class path.
 *
 * <p>The directory is named after the archive's checksum, so a new version never meets an old one's files; and it
 * appears by a rename, so it is there whole or not at all.
 */
record Binaries(Path home) {
  /** The major version of the archive: a cluster of another one needs an upgrade, not a start. */
  static final int MAJOR_VERSION = 18;

  private static final Logger log = LoggerFactory.getLogger(Binaries.class);

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** Unpacks into the first of these directories that can be written, unless one of them already has it. */
  static Binaries obtain(List<Path> caches) {
    String archive = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    URL url = Binaries.class.getResource("/" + archive);
    if (url == null) {
      throw unsupported(archive);
    }
    IOException last = new IOException("nowhere to unpack to");
    for (Path cache : caches) {
      try {
        return obtain(url, cache);
      } catch (FileSystemException e) {
        last = e;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new StartupFailure(Code.DATA_DIRECTORY_UNUSABLE,
        "PostgreSQL cannot be unpacked into any of %s (%s); make one of them writable, with 200 MB free."
            .formatted(caches, last.getMessage()),
        last);
  }

  private static Binaries obtain(URL archive, Path cache) throws IOException {
    Path home = cache.resolve("postgresql-%d-%s".formatted(MAJOR_VERSION, checksum(archive)));
    Binaries binaries = new Binaries(home);
    if (!Files.isExecutable(binaries.program("postgres"))) {
      Files.createDirectories(cache);
      unpack(archive, home);
    }
    return binaries;
  }

  private static void unpack(URL archive, Path home) throws IOException {
    Path draft = Files.createTempDirectory(home.getParent(), ".unpacking-");
    log.info("Unpacking PostgreSQL {} to {}", MAJOR_VERSION, home);
    try (InputStream in = archive.openStream()) {
      Archive.unpack(in, draft);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Trees.delete(draft);
      if (!Files.isExecutable(home.resolve("bin/postgres"))) { // else another process was faster, which is as good
        throw e;
      }
    }
  }

  private static String checksum(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection connection) {
      return Long.toHexString(connection.getJarEntry().getCrc());
    }
    throw new IOException("The archive of PostgreSQL is not in a jar: " + archive);
  }

  static String archiveName(String system, String architecture) {
    String family = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String processor = switch (architecture) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> architecture;
    };
    return "postgres-%s-%s.txz".formatted(family, processor);
  }

  private static StartupFailure unsupported(String archive) {
    return new StartupFailure(Code.PLATFORM_UNSUPPORTED,
        "Inyeon carries no PostgreSQL for this machine (%s); start a PostgreSQL of your own and name it in INYEON_DATABASE_URL."
            .formatted(archive));
  }
}
