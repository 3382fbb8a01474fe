package io.inyeon;

import io.inyeon.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One running server for all test classes that ask for it by a parameter: starting one costs seconds, and tests keep apart by
 * their own customers. With {@code -Dinyeon.test.own-database=true} it runs on a database that is not its own to start, as
 * an operator's would be.
 */
public final class SharedServer implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningInyeon.class || type == Caller.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Held held = Objects.requireNonNull(context.getRoot().getStore(Namespace.create(SharedServer.class))
        .computeIfAbsent("server", key -> Held.start(), Held.class));
    return parameter.getParameter().getType() == Caller.class ? new Caller(held.server) : held.server;
  }

  private record Held(RunningInyeon server, Path folder) implements AutoCloseable {
    static Held start() {
      try {
        Path folder = Files.createTempDirectory("inyeon-test-");
        Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()),
            Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
                Caller.SERVER_KEY))
            .withPort(0);
        return new Held(Inyeon.start(settings, context -> context.registerBean(Stumbling.class)), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      server.close();
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }
}
