package io.inyeon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.StartupFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final List<String> MODULES = List.of("first", "absent", "second");

  @TempDir
  Path folder;

  @Test
  void each_module_has_its_history_and_a_newer_database_is_refused() throws Exception {
    try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data)) {
      DatabaseAddress address = database.address();
      new Migrations("sample", MODULES).run(address);
      new Migrations("sample", MODULES).run(address);
      assertThat(Sql.ask(address, "SELECT count(*) FROM second_things")).isEqualTo("1");
      assertThat(Sql.ask(address, "SELECT count(*) FROM flyway_first WHERE version = '1'")).isEqualTo("1");
      assertThat(Sql.ask(address, "SELECT count(*) FROM flyway_second WHERE version = '1'")).isEqualTo("1");
      assertThat(Sql.ask(address, "SELECT to_regclass('flyway_absent') IS NULL")).isEqualTo("t");

      Sql.execute(address,
          "INSERT INTO flyway_second SELECT 9, '2', 'of tomorrow', type, 'V2__of_tomorrow.sql', 7, installed_by, installed_on, 1, true FROM flyway_second WHERE version = '1'");
      assertThatThrownBy(() -> new Migrations("sample", MODULES).run(address))
          .isInstanceOfSatisfying(StartupFailure.class,
              failure -> assertThat(failure.code()).isEqualTo(StartupFailure.Code.DATABASE_NEWER));
    }
  }

  @Test
  void an_operators_own_database_is_checked_with_a_sentence() {
    try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data)) {
      DatabaseAddress right = database.address();
      ExternalDatabase.check(right);
      assertThat(refusal(new DatabaseAddress(right.jdbcUrl(), right.user(), Optional.of("guess"))))
          .isEqualTo(StartupFailure.Code.DATABASE_REFUSED);
      assertThat(refusal(new DatabaseAddress(right.jdbcUrl().replace("/inyeon", "/other"), right.user(),
          right.password()))).isEqualTo(StartupFailure.Code.DATABASE_URL_WRONG);
      assertThat(refusal(DatabaseAddress.parse("postgres://me:secret@127.0.0.1:1/inyeon")))
          .isEqualTo(StartupFailure.Code.DATABASE_UNREACHABLE);
    }
  }

  private static StartupFailure.Code refusal(DatabaseAddress address) {
    try {
      ExternalDatabase.check(address);
    } catch (StartupFailure failure) {
      return failure.code();
    }
    throw new AssertionError("accepted");
  }
}
