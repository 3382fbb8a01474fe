package io.inyeon.demo.brand;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code inyeon simulate}: the life of the brand as NDJSON, in the order of time. It holds one day in memory at most, of so
 * many people as fit.
 */
public final class Simulate {
  private static final int BUFFER = 1 << 16;
  private static final int USAGE = 64;

  private Simulate() {
  }

  public static void main(String[] arguments) {
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      run(Scale.parse(List.of(arguments), Scale.USUAL), out);
    } catch (IllegalArgumentException e) {
      System.err.println("inyeon: " + e.getMessage());
      System.exit(USAGE);
    } catch (IOException | UncheckedIOException closed) {
      System.exit(0); // whoever reads has seen enough
    }
  }

  static void run(Scale scale, OutputStream out) throws IOException {
    Population world = scale.population();
    if (scale.truth().isPresent()) {
      writeTruth(world, scale, scale.truth().get());
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    world.ledger(touch -> write(writer, touch.line()));
    for (LocalDate date = scale.from(); date.isBefore(scale.from().plusDays(scale.days())); date = date.plusDays(1)) {
      world.day(date, touch -> write(writer, touch.line()));
    }
    writer.flush();
  }

  private static void writeTruth(Population world, Scale scale, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      new Truth(world, scale.from().plusDays(scale.days())).write(writer);
    }
  }

  private static void write(Writer writer, String line) {
    try {
      writer.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
