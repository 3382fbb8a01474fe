package io.inyeon.order;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A shop for the stories of one class, as a static {@code @RegisterExtension}: open as soon as it is made, on a clock that only
 * the stories move, and closed after the last of them, with all that it kept.
 */
public final class OpenShop implements AfterAllCallback {
  private final Path folder;
  private final TimedServer server;
  private final Shopkeeper shop;

  private OpenShop(Instant begin) {
    folder = folder();
    server = new TimedServer(folder, begin);
    shop = new Shopkeeper(server.caller());
  }

  /** @param begin when the stories begin: {@code 2026-05-01T03:00:00Z} is noon in Korea */
  public static OpenShop from(String begin) {
    return new OpenShop(Instant.parse(begin));
  }

  public TimedServer server() {
    return server;
  }

  public Caller caller() {
    return server.caller();
  }

  public Shopkeeper shop() {
    return shop;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("inyeon-shop-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
