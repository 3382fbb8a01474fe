package io.inyeon;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server inside this process, with a clock that stands still. */
class InyeonTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir
  Path folder;

  @Test
  void starts_with_another_clock_and_its_pool_survives_the_database() throws Exception {
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()), Map.of()).withPort(0);
    try (RunningInyeon inyeon = Inyeon.start(settings,
        context -> context.registerBean(InstantSource.class, () -> InstantSource.fixed(NOON)))) {
      assertThat(inyeon.port()).isPositive();
      assertThat(inyeon.bean(InstantSource.class).instant()).isEqualTo(NOON);
      assertThat(inyeon.bean(PrometheusMeterRegistry.class).scrape()).contains("hikaricp_connections");
      assertThat(one(inyeon)).isEqualTo(1);
      kill(inyeon.embeddedDatabase().orElseThrow());
      assertThat(eventuallyOne(inyeon)).isEqualTo(1);
    }
  }

  private static void kill(EmbeddedPostgres database) throws Exception {
    ProcessHandle process = ProcessHandle.of(database.pid()).orElseThrow();
    assertThat(new ProcessBuilder("sh", "-c", "kill -KILL " + process.pid()).start().waitFor()).isZero();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  private static int one(RunningInyeon inyeon) {
    return inyeon.bean(JdbcClient.class).sql("SELECT 1").query(Integer.class).single();
  }

  private static int eventuallyOne(RunningInyeon inyeon) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return one(inyeon);
      } catch (org.springframework.dao.DataAccessException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }
}
