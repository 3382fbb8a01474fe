package io.inyeon.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Server;
import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two processes on one catalogue, each with an index of its own; one is killed while it applies a file. */
class CatalogueAcrossProcessesTest {
  private static final int MANY = 20_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  Path directory;

  @Test
  void what_one_saves_the_other_finds_and_a_file_is_imported_whole_or_not_at_all() throws SQLException {
    try (DataDirectory data = DataDirectory.open(directory.resolve("database"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data);
        Server steady = server("steady", database).start();
        Server killed = server("killed", database).start()) {
      killed.api().put("/api/v1/products/kettle", JsonMapper.shared().readTree("""
        {"name": "전기주전자", "price": {"amountMinor": 39000, "currency": "KRW"}}"""));
      awaitFound(steady, "주전자", 1);
      killWhileItWrites(killed, database);
      assertThat(imported(database)).isIn(0, MANY);
      killed.recover();
      if (imported(database) == 0) {
        assertThat(apply(steady, preview(steady))).isEqualTo(200);
      }
      assertThat(imported(database)).isEqualTo(MANY);
      awaitFound(steady, "찻잔", MANY);
      awaitFound(killed, "찻잔", MANY);
      awaitFound(killed, "주전자", 1);
    }
  }

  private Server server(String name, EmbeddedPostgres database) {
    return Server.sharing(database.address(), directory.resolve(name), Map.of());
  }

  private static void killWhileItWrites(Server server, EmbeddedPostgres database) throws SQLException {
    String id = preview(server);
    Thread applying = Thread.ofVirtual().start(() -> apply(server, id));
    try (Connection connection = connect(database)) {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(
          () -> isTrue(connection,
              """
            select exists (select from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()
              and query like '%insert into product %') or not exists (select from product_import where state = 'previewed')"""));
    }
    server.kill();
    applying.interrupt();
  }

  private static String preview(Server server) {
    String file = IntStream.range(0, MANY).mapToObj(n -> "cup-" + n + ",찻잔 " + n + ",9000 KRW")
        .collect(Collectors.joining("\n", "sku,name,price\n", "\n"));
    return server.api().postFile("/api/v1/products/import", file).body().path("id").asString();
  }

  private static int apply(Server server, String id) {
    try {
      return server.api().post("/api/v1/products/import/" + id + "/apply", JsonMapper.shared().createObjectNode())
          .status();
    } catch (IllegalStateException killed) {
      return 0;
    }
  }

  private static void awaitFound(Server server, String words, int many) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> server.api()
        .get("/api/v1/products?facets=true&q="
            + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
        .body().path("total").asInt() == many);
  }

  private static int imported(EmbeddedPostgres database) throws SQLException {
    try (Connection connection = connect(database);
        ResultSet row = connection.createStatement()
            .executeQuery("select count(*) from product where sku like 'cup-%'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean isTrue(Connection connection, String query) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static Connection connect(EmbeddedPostgres database) throws SQLException {
    DatabaseAddress address = database.address();
    return DriverManager.getConnection(address.jdbcUrl(), address.user().orElseThrow(),
        address.password().orElseThrow());
  }
}
