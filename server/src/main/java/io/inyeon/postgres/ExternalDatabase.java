package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The operator's own database, checked before anything relies on it. */
public final class ExternalDatabase {
  private static final int OLDEST_VERSION = 16;

  private ExternalDatabase() {
  }

  /** Fails with a sentence when the server is not there, refuses us, is too old or does not speak UTF-8. */
  public static void check(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      requireVersion(connection.getMetaData().getDatabaseMajorVersion());
      requireUnicode(connection);
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  private static void requireVersion(int version) {
    if (version < OLDEST_VERSION) {
      throw new StartupFailure(Code.DATABASE_UNSUITABLE,
          "The database of INYEON_DATABASE_URL is PostgreSQL %d; it must be %d or newer.".formatted(version,
              OLDEST_VERSION));
    }
  }

  private static void requireUnicode(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_encoding")) {
      if (!row.next() || !"UTF8".equals(row.getString(1))) {
        throw new StartupFailure(Code.DATABASE_UNSUITABLE,
            "The database of INYEON_DATABASE_URL is not encoded in UTF8; create one with ENCODING 'UTF8'.");
      }
    }
  }

  private static StartupFailure refusal(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    if (state.startsWith("28")) {
      return new StartupFailure(Code.DATABASE_REFUSED,
          "The database refused the user or the password of INYEON_DATABASE_URL; correct them.", cause);
    }
    if (state.equals("3D000")) {
      return new StartupFailure(Code.DATABASE_URL_WRONG,
          "The database that INYEON_DATABASE_URL names does not exist on that server; create it, or correct the name.",
          cause);
    }
    return new StartupFailure(Code.DATABASE_UNREACHABLE,
        "The database of INYEON_DATABASE_URL cannot be reached (SQL state %s); start it, or correct the address."
            .formatted(state),
        cause);
  }
}
