package io.inyeon.acceptance.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.acceptance.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counting of {@code acceptance/week} over a day and a few people, so that it does not rot. */
class WeekTest {
  @TempDir
  private Path folder;

  @Test
  void a_day_of_the_brand_breaks_no_promise_and_faults_put_in_by_hand_are_found() throws Exception {
    try (Server demo = Server.running("io.inyeon.demo.Demo", folder.resolve("data"),
        Map.of("INYEON_DEMO_PEOPLE", "250", "INYEON_DEMO_DAYS", "10")).start()) {
      Counted counted = count("--url", demo.url().toString(), "--key", Server.SERVER_KEY, "--people", "250", "--days",
          "10", "--for", "P1DT2H", "--speed", "jumps");
      assertThat(counted.said).doesNotContain("BROKEN", "UNSEEN");
      assertThat(counted.said).containsPattern("(\\d+) faults were put into what was read; \\1 were found");
      assertThat(counted.status).as(counted.said).isZero();
    }
  }

  private record Counted(int status, String said) {}

  private static Counted count(String... options) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("week/run").redirectErrorStream(true);
    builder.command().addAll(List.of(options));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Counted(process.waitFor(), said);
  }
}
