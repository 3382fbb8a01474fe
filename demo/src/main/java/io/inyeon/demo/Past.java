package io.inyeon.demo;

import io.inyeon.demo.brand.Population;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * Which brand a data directory tells of, and how far: every day before {@code toldUntil} is on the log. Kept in the
 * directory, so that the next start goes on with the same people and loads nothing twice.
 */
record Past(Population world, LocalDate toldUntil) {
  private static final String FILE = "brand.properties";

  static Optional<Past> read(DataDirectory data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var reader = Files.newBufferedReader(file)) {
      Properties kept = new Properties();
      kept.load(reader);
      var world = new Population(Long.parseLong(kept.getProperty("seed")),
          Integer.parseInt(kept.getProperty("people")), LocalDate.parse(kept.getProperty("opening")));
      return Optional.of(new Past(world, LocalDate.parse(kept.getProperty("toldUntil"))));
    } catch (IOException | RuntimeException e) {
      throw new StartupFailure(Code.BAD_SETTING,
          "The file " + file + " cannot be read; the demonstration needs a directory of its own: choose another one.");
    }
  }

  Past told(LocalDate until) {
    return new Past(world, until);
  }

  void write(DataDirectory data) {
    String kept = """
      seed=%d
      people=%d
      opening=%s
      toldUntil=%s
      """.formatted(world.seed(), world.people(), world.opening(), toldUntil);
    Path file = data.resolve(FILE);
    Path fresh = data.resolve(FILE + ".new");
    try {
      Files.writeString(fresh, kept);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE); // a crash leaves the old file or the new one
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
