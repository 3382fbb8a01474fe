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
import io.inyeon.demo.brand.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * Which brand a data directory tells of, and how far. Kept in the directory, so that the next start goes on with the same people
 * and loads nothing twice.
 *
 * @param toldUntil every day before is on the log
 * @param livedUntil what lies before and was put into carts and bought was told by the product itself, under ids of its own
 */
record Past(Population world, LocalDate toldUntil, Instant livedUntil) {
  private static final Instant STILL = Instant.MAX;
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
      return Optional.of(new Past(world, LocalDate.parse(kept.getProperty("toldUntil")),
          lived(kept.getProperty("livedUntil", ""))));
    } catch (IOException | RuntimeException e) {
      throw new StartupFailure(Code.BAD_SETTING,
          "The file " + file + " cannot be read; the demonstration needs a directory of its own: choose another one.");
    }
  }

  /** A brand of which nothing is told yet. */
  static Past none(Population world, LocalDate opening) {
    return new Past(world, opening, Instant.EPOCH);
  }

  private static Instant lived(String text) {
    return text.isEmpty() ? Instant.EPOCH : text.equals("still") ? STILL : Instant.parse(text);
  }

  /** All of it is told until that day, and from now on people live. */
  Past living(LocalDate until) {
    return new Past(world, until, STILL);
  }

  /** @param last the last instant of the life before; each minute's doings were told at its end */
  Past lived(Instant last) {
    return livedUntil.equals(STILL)
        ? new Past(world, toldUntil, last.plusSeconds(1).truncatedTo(ChronoUnit.MINUTES))
        : this;
  }

  /** Whether the product has told of this itself. */
  boolean hasLived(Touch touch) {
    return touch.isOfACart() && touch.at().isBefore(livedUntil)
        && !touch.at().isBefore(toldUntil.atStartOfDay(Story.ZONE).toInstant());
  }

  void write(DataDirectory data) {
    String kept = """
      seed=%d
      people=%d
      opening=%s
      toldUntil=%s
      livedUntil=%s
      """.formatted(world.seed(), world.people(), world.opening(), toldUntil,
        livedUntil.equals(STILL) ? "still" : livedUntil);
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
