package io.inyeon.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a connection of its own. */
final class Sql {
  private Sql() {
  }

  static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      if (!row.next()) {
        throw new SQLException("No row: " + query);
      }
      return row.getString(1);
    }
  }
}
