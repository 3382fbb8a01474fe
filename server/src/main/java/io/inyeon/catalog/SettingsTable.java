package io.inyeon.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the catalogue's one row. */
@Component
class SettingsTable {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  SettingsTable(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  CatalogueSettings find() {
    return Objects.requireNonNull(jdbc.queryForObject("select settings::text, version from catalogue", (row, n) -> {
      @Nullable
      String settings = row.getString(1);
      return settings == null
          ? CatalogueSettings.FIRST
          : SettingsReader.settings(json.readTree(settings)).withVersion(row.getInt(2));
    }));
  }

  void save(CatalogueSettings settings) {
    jdbc.update("update catalogue set settings = ?::jsonb, version = ?", json.writeValueAsString(settings),
        settings.version());
  }

  /** The number of the change that the transaction makes. Until it ends nobody else changes the catalogue. */
  long nextChange() {
    return Objects.requireNonNull(jdbc.queryForObject("update catalogue set change = change + 1 returning change",
        Long.class));
  }

  /** From now on completeness is judged by other rules. */
  void newRules() {
    jdbc.update("update catalogue set rules = rules + 1");
  }

  /** That of the latest change; 0 where there has been none. */
  long change() {
    return Objects.requireNonNull(jdbc.queryForObject("select change from catalogue", Long.class));
  }

  long rules() {
    return Objects.requireNonNull(jdbc.queryForObject("select rules from catalogue", Long.class));
  }
}
