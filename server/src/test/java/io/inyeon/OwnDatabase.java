package io.inyeon;

import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import java.nio.file.Path;

/** A PostgreSQL server that the product under test is given by its address only. */
record OwnDatabase(DataDirectory data, EmbeddedPostgres server) implements AutoCloseable {
  static OwnDatabase start(Path folder) {
    DataDirectory data = DataDirectory.open(folder);
    return new OwnDatabase(data, EmbeddedPostgres.start(data));
  }

  String url() {
    DatabaseAddress address = server.address();
    return "postgres://" + address.user().orElseThrow() + ":" + address.password().orElseThrow() + "@"
        + address.jdbcUrl().replaceFirst("^jdbc:postgresql://", "");
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
