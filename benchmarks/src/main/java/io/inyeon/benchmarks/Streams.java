package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What it costs that many look on: the same few events a second, without anybody and with all of them. */
final class Streams {
  private final TestServer server;
  private final Plan plan;
  private final Result result;
  private final int watchers;
  private final int seconds;
  private final LongAdder read = new LongAdder();

  Streams(TestServer server, Plan plan, Options options, Result result) {
    this.server = server;
    this.plan = plan;
    this.result = result;
    watchers = options.number("watchers", 200);
    seconds = options.number("seconds", 30);
  }

  void measure() throws IOException, InterruptedException {
    events("unwatched", 5);
    events("unwatched", seconds);
    List<Socket> open = new ArrayList<>();
    for (int n = 0; n < watchers; n++) {
      open.add(watch());
    }
    events("watched", 10);
    read.reset();
    events("watched", seconds);
    result.add("bytes_a_second_each", (double) read.sum() / seconds / watchers);
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** Ten a second. */
  private void events(String name, int lasting) throws IOException, InterruptedException {
    Measurement measurement = new Measurement(server);
    Usage application = server.usage();
    Usage database = server.databaseUsage();
    try (Connection connection = new Connection(plan)) {
      Traffic traffic = new Traffic(plan, lasting);
      long began = System.nanoTime();
      for (int n = 0; n < lasting * 10; n++) {
        Load.until(began + n * TimeUnit.MILLISECONDS.toNanos(100));
        connection.send(traffic.next());
      }
    }
    result.add(name + "_server_cores", server.usage().since(application).cpuSeconds() / measurement.seconds());
    result.add(name + "_database_cores", server.databaseUsage().since(database).cpuSeconds() / measurement.seconds());
  }

  private Socket watch() throws IOException {
    Socket socket = new Socket(plan.host(), plan.port());
    socket.getOutputStream().write(("GET /api/v1/stream HTTP/1.1\r\nHost: " + plan.host() + "\r\nAuthorization: Bearer "
        + TestServer.SERVER_KEY + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    Thread.ofVirtual().start(() -> drain(socket));
    return socket;
  }

  private void drain(Socket socket) {
    byte[] buffer = new byte[8_192];
    try (InputStream in = socket.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        read.add(count);
      }
    } catch (IOException e) {
      // closed
    }
  }
}
