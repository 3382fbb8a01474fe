package io.inyeon.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The role {@code inyeon} and its database of the same name. It owns that database and is nothing else: no superuser,
 * no creator of roles or databases.
 */
final class ApplicationRole {
  static final String NAME = "inyeon";
  static final String SECRET = "database-password";

  private ApplicationRole() {
  }

  /** Makes it so, whatever an interrupted earlier start left. */
  static void ensure(DatabaseAddress superuser, String password) throws SQLException {
    try (Connection connection = superuser.connect()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
        execute(connection, "CREATE ROLE inyeon LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
      }
      // The driver sends the SCRAM verifier, so the password itself is in no statement and in no log.
      connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
        execute(connection, "CREATE DATABASE inyeon OWNER inyeon");
        execute(connection, "REVOKE CONNECT ON DATABASE inyeon FROM PUBLIC");
      }
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, NAME);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
