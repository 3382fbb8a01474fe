package io.inyeon.benchmarks;

/** What the server, its database and we ourselves have used, from one instant to another. */
final class Measurement {
  private final TestServer server;
  private final long began = System.nanoTime();
  private final Usage application;
  private final Usage database;
  private final Usage client;

  Measurement(TestServer server) {
    this.server = server;
    application = server.usage();
    database = server.databaseUsage();
    client = self();
  }

  /** Adds it to the figures. */
  void into(Result result) {
    double seconds = seconds();
    result.usage("server", server.usage().since(application), seconds);
    result.usage("database", server.databaseUsage().since(database), seconds);
    result.usage("client", self().since(client), seconds);
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** Of server and database together. */
  double cpuSeconds() {
    return server.usage().since(application).cpuSeconds() + server.databaseUsage().since(database).cpuSeconds();
  }

  private static Usage self() {
    return Usage.of(ProcessHandle.current().pid());
  }
}
