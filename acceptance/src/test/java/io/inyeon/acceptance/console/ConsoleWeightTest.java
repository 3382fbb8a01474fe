package io.inyeon.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console's first page is not heavy. How fast it is depends on the machine, and is measured by {@link ConsoleWeight}. */
class ConsoleWeightTest {
  private static final long MOST_CODE = 300 * 1024;

  @TempDir
  Path folder;

  @Test
  void home_needs_at_most_300_kilobytes_of_scripts_and_styles() {
    try (Demonstration demo = Demonstration.open(folder)) {
      Load load = Load.ofHome(demo, "ko");
      assertThat(load.code()).isBetween(1L, MOST_CODE);
    }
  }
}
