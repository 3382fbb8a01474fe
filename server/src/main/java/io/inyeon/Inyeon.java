package io.inyeon;

import io.inyeon.access.staff.SetUp;
import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.postgres.ExternalDatabase;
import io.inyeon.postgres.Migrations;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's entry: as a program with {@link #main}, inside another one with {@link #start}. */
public final class Inyeon {
  private static final Logger log = LoggerFactory.getLogger(Inyeon.class);

  private Inyeon() {
  }

  /** {@code inyeon up}. */
  public static void main(String[] arguments) {
    run(() -> Settings.parse(List.of(arguments), System.getenv()));
  }

  /**
   * The body of a program: starts and stays until a signal ends it. A failure is one sentence on standard error and an
   * exit status that is not 0.
   */
  public static RunningInyeon run(Supplier<Settings> settings, Customiser... customisers) {
    Started started = new Started();
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "shutdown"));
    try {
      RunningInyeon running = start(started, settings.get(), List.of(customisers));
      announce(running);
      return running;
    } catch (RuntimeException e) {
      throw FailureReport.of(e).exit(started);
    }
  }

  /**
   * Starts a server inside this process.
   *
   * @throws io.inyeon.settings.StartupFailure with a sentence for the operator; nothing is left running
   */
  public static RunningInyeon start(Settings settings, Customiser... customisers) {
    Started started = new Started();
    try {
      return start(started, settings, List.of(customisers));
    } catch (RuntimeException e) {
      started.close();
      throw FailureReport.of(e).failure();
    }
  }

  private static RunningInyeon start(Started started, Settings wanted, List<Customiser> customisers) {
    DataDirectory data = started.add(DataDirectory.open(wanted.data()));
    data.requireKind(wanted.demo());
    if (wanted.demo()) {
      data.markAsDemo();
    }
    Settings settings = wanted.withPort(WebPort.check(wanted.bind(), wanted.port()));
    DatabaseAddress database = database(started, settings, data);
    new Migrations().run(database);
    WebServer web = started.add(WebServer.start(settings, data, database, customisers));
    data.announce(URI.create("http://" + host(settings.bind()) + ":" + settings.port()));
    return new RunningInyeon(settings, data, database, web.context(), started);
  }

  /** An address that stands for all of the machine's is reached by its own. */
  private static String host(String bind) {
    return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
  }

  private static DatabaseAddress database(Started started, Settings settings, DataDirectory data) {
    if (settings.databaseUrl().isEmpty()) {
      return started.add(EmbeddedPostgres.start(data)).address();
    }
    DatabaseAddress address = DatabaseAddress.parse(settings.databaseUrl().get());
    ExternalDatabase.check(address);
    return address;
  }

  private static void announce(RunningInyeon running) {
    log.info("Inyeon is ready at {}", running.settings().address());
    // To whoever sits at the terminal, and to no log: it makes an administrator of whoever has it.
    running.bean(SetUp.class).link().ifPresent(link -> System.out.println("Nobody can sign in yet; begin at " + link));
    log.info("Its keys are in {}", running.data().secrets().directory());
  }
}
