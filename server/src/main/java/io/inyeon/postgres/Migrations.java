package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema, module by module. A module owns {@code db/<module>/V1__….sql} and its own history
 * {@code flyway_<module>}, so two modules never compete for a version number. Several processes may start at once:
 * Flyway's advisory lock lets them in one after the other.
 */
public final class Migrations {
  /** Every module comes after those it depends on. */
  public static final List<String> MODULES = List.of("log", "access", "customer", "engine", "decision", "sending",
      "message", "alert",
      "journey", "collect", "imports", "preference", "segment", "webhook", "record", "catalog", "inventory", "cart",
      "waiting",
      "orders");

  private final String folder;
  private final List<String> modules;

  /** Those of the product. */
  public Migrations() {
    this("db", MODULES);
  }

  Migrations(String folder, List<String> modules) {
    this.folder = folder;
    this.modules = List.copyOf(modules);
  }

  /** Brings the schema up to date; refuses a database that a newer version has changed. */
  public void run(DatabaseAddress address) {
    for (String module : modules) {
      if (Migrations.class.getResource("/" + folder + "/" + module) != null) {
        migrate(module, address);
      }
    }
  }

  private void migrate(String module, DatabaseAddress address) {
    try {
      Flyway flyway = flyway(module, address);
      boolean newer = Arrays.stream(flyway.info().all())
          .anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS);
      if (newer) {
        throw new StartupFailure(Code.DATABASE_NEWER,
            "A newer Inyeon has already changed this database (module %s); start that version, or restore a backup from before."
                .formatted(module));
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StartupFailure(Code.DATABASE_NOT_MIGRATED,
          "The schema of module %s could not be brought up to date: %s".formatted(module, firstLine(e)), e);
    }
  }

  private Flyway flyway(String module, DatabaseAddress address) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(address.jdbcUrl(), address.user().orElse(null), address.password().orElse(null))
        .initSql(DatabaseAddress.FIRST_STATEMENT)
        .locations("classpath:" + folder + "/" + module).table("flyway_" + module)
        // The other modules' tables are there before this one's history is.
        .baselineOnMigrate(true).baselineVersion("0")
        // A session lock: a transaction held open all the while would block CREATE INDEX CONCURRENTLY.
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false")).load();
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse("unknown");
  }
}
