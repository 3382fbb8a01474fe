package io.inyeon.benchmarks;

import java.util.List;

/** What the servers, their database and we ourselves have used, from one instant to another. */
final class Measurement {
  private final List<TestServer> servers;
  private final long began = System.nanoTime();
  private final Usage application;
  private final Usage database;
  private final Usage client;

  Measurement(TestServer server) {
    this(List.of(server));
  }

  /** @param servers on one database, which is the first one's */
  Measurement(List<TestServer> servers) {
    this.servers = List.copyOf(servers);
    application = all();
    database = servers.getFirst().databaseUsage();
    client = self();
  }

  /** Adds it to the figures. */
  void into(Result result) {
    double seconds = seconds();
    result.usage("server", all().since(application), seconds);
    result.usage("database", servers.getFirst().databaseUsage().since(database), seconds);
    result.usage("client", self().since(client), seconds);
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** Of servers and database together. */
  double cpuSeconds() {
    return all().since(application).cpuSeconds() + servers.getFirst().databaseUsage().since(database).cpuSeconds();
  }

  /** What one of so many took of a processor, in words. */
  String each(int count) {
    return "server %.2f ms, database %.2f ms, client %.2f ms".formatted(
        all().since(application).cpuSeconds() * 1e3 / count,
        servers.getFirst().databaseUsage().since(database).cpuSeconds() * 1e3 / count,
        self().since(client).cpuSeconds() * 1e3 / count);
  }

  private Usage all() {
    return servers.stream().map(TestServer::usage).reduce(Usage::plus).orElseThrow();
  }

  private static Usage self() {
    return Usage.of(ProcessHandle.current().pid());
  }
}
