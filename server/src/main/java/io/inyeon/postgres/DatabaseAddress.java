package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** Where the database is and who we are to it. */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
  /** The driver gives each session the time zone of this machine; ours are in UTC wherever they run. */
  static final String FIRST_STATEMENT = "SET TIME ZONE 'UTC'";

  /** Reads {@code jdbc:postgresql://…}, and {@code postgres://user:password@host:port/database} as others write it. */
  public static DatabaseAddress parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress(text, Optional.empty(), Optional.empty());
    }
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && ("postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme()))) {
        return fromUri(uri);
      }
    } catch (URISyntaxException e) {
      throw wrong(); // its message would repeat the password
    }
    throw wrong();
  }

  private static DatabaseAddress fromUri(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String[] account = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        account.length > 0 ? Optional.of(account[0]) : Optional.empty(),
        account.length > 1 ? Optional.of(account[1]) : Optional.empty());
  }

  /** A connection of its own, outside the pool. */
  public Connection connect() throws SQLException {
    Properties properties = properties();
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("connectTimeout", "10");
    Connection connection = DriverManager.getConnection(jdbcUrl, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(FIRST_STATEMENT);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The account and what every connection of ours has in common, as the driver's properties. */
  Properties properties() {
    Properties properties = new Properties();
    user.ifPresent(value -> properties.setProperty("user", value));
    password.ifPresent(value -> properties.setProperty("password", value));
    properties.setProperty("ApplicationName", "inyeon");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  /** Names no password, neither as a value nor inside the address. */
  @Override
  public String toString() {
    return "DatabaseAddress[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
  }

  private static StartupFailure wrong() {
    return new StartupFailure(Code.DATABASE_URL_WRONG,
        "INYEON_DATABASE_URL must look like postgres://user:password@host:5432/database or jdbc:postgresql://host:5432/database?user=…&password=….");
  }
}
