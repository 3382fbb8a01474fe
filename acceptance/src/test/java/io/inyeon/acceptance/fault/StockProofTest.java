package io.inyeon.acceptance.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No oversell, whoever is killed: see {@link StockProof}. */
class StockProofTest {
  private static final int STEPS = 60;

  @TempDir
  Path directory;

  @Test
  void two_processes_one_stock_and_a_kill_of_each() throws InterruptedException {
    StockProof.run(directory, STEPS, 7);
  }
}
