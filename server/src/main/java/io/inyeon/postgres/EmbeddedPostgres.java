package io.inyeon.postgres;

import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A real PostgreSQL server in the data directory: durable, on the loopback address only, healed by itself when its
 * process dies, and taken over when an earlier application was killed and left it running.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int PORT_ATTEMPTS = 5;
  private static final int PORTS_TRIED = 1000;
  /** Below the range from which systems take the ports of outgoing connections, so that a restart finds its own free. */
  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 32_000;

  /** Where programs are that another user than root must reach; capabilities do not help it to look at them. */
  private static final Path PUBLIC_CACHE = Path.of("/var/cache/inyeon");

  private final Supervisor supervisor;
  private final DatabaseAddress address;

  private EmbeddedPostgres(Supervisor supervisor, DatabaseAddress address) {
    this.supervisor = supervisor;
    this.address = address;
  }

  /** Starts the server of this directory; the first time it is created. Returns when the application can connect. */
  public static EmbeddedPostgres start(DataDirectory data) {
    Cluster cluster = Cluster.in(data);
    Supervisor supervisor = supervise(command(data, cluster));
    try {
      String password = data.secrets().obtain(ApplicationRole.SECRET);
      ApplicationRole.ensure(address(supervisor.port(), Cluster.SUPERUSER, Cluster.SUPERUSER,
          data.secrets().obtain(Cluster.SUPERUSER_SECRET)), password);
      return new EmbeddedPostgres(supervisor,
          address(supervisor.port(), ApplicationRole.NAME, ApplicationRole.NAME, password));
    } catch (SQLException e) {
      supervisor.stop();
      throw new StartupFailure(Code.DATABASE_REFUSED,
          "The embedded database refused its own account (SQL state %s); restore the files of %s from your backup."
              .formatted(e.getSQLState(), data.resolve("secrets")),
          e);
    } catch (RuntimeException e) {
      supervisor.stop();
      throw e;
    }
  }

  /** How the application connects; the role is no superuser. */
  public DatabaseAddress address() {
    return address;
  }

  /** The process id of the server, for whoever watches it from the outside. */
  public long pid() {
    return supervisor.pid();
  }

  /** Fast shutdown; returns when the process has ended. Close the pool first. */
  @Override
  public void close() {
    supervisor.stop();
  }

  /** Whether there is a database in this directory. */
  public static boolean isIn(Path data) {
    return Files.exists(data.resolve("postgres/PG_VERSION"));
  }

  /** Ends a server that a killed application has left running on this directory, so that its files hold still. */
  public static void stopLeftOver(DataDirectory data) throws IOException {
    if (isIn(data.path())) {
      new Orphans(Cluster.in(data).path()).stop();
    }
  }

  private static ServerCommand command(DataDirectory data, Cluster cluster) {
    try {
      if (Files.exists(cluster.path())) {
        new Orphans(cluster.path()).stop();
      }
      int self = self(data);
      Account account = Account.choose(cluster.path(), self);
      Binaries binaries = Binaries.obtain(account.isOther(self) ? List.of(PUBLIC_CACHE) : caches(data));
      cluster.prepare(binaries, account, data.secrets());
      return new ServerCommand(binaries, account, cluster.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who we are to the file system: the owner of a file that we have just made. */
  private static int self(DataDirectory data) throws IOException {
    Path file = Files.createTempFile(data.path(), "self", "");
    try {
      return Trees.owner(file);
    } finally {
      Files.delete(file);
    }
  }

  private static List<Path> caches(DataDirectory data) {
    Path own = data.resolve("programs");
    Optional<Path> shared = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(text -> text.startsWith("/"))
        .map(Path::of).or(() -> Optional.ofNullable(System.getProperty("user.home"))
            .filter(text -> text.startsWith("/")).map(home -> Path.of(home, ".cache")));
    return shared.map(cache -> List.of(cache.resolve("inyeon"), own)).orElse(List.of(own));
  }

  private static Supervisor supervise(ServerCommand command) {
    for (int attempt = 1;; attempt++) {
      try {
        return Supervisor.start(command, freePort());
      } catch (StartupFailure e) {
        if (e.code() != Code.PORT_TAKEN || attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static int freePort() {
    return ThreadLocalRandom.current().ints(LOWEST_PORT, HIGHEST_PORT).limit(PORTS_TRIED)
        .filter(EmbeddedPostgres::isFree).findFirst().orElseThrow(() -> new StartupFailure(Code.PORT_TAKEN,
            "No port from %d to %d is free for the database; stop some other programs.".formatted(LOWEST_PORT,
                HIGHEST_PORT)));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static DatabaseAddress address(int port, String database, String user, String password) {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), Optional.of(user),
        Optional.of(password));
  }
}
