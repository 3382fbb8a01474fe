package io.inyeon;

import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The Spring context, which is the web server and all modules. It is given what was made before it as beans. */
record WebServer(ConfigurableApplicationContext context) implements AutoCloseable {

  static WebServer start(Settings settings, DataDirectory data, DatabaseAddress database,
      List<Customiser> customisers) {
    SpringApplication application = new SpringApplication(InyeonApplication.class);
    application.setRegisterShutdownHook(false); // the database must end after the pool, so one hook orders both
    application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
      listenOn(settings, context);
      context.registerBean(Settings.class, () -> settings);
      context.registerBean("dataDirectory", DataDirectory.class, () -> data, bean -> bean.setDestroyMethodName(""));
      context.registerBean(DatabaseAddress.class, () -> database);
      customisers.forEach(customiser -> customiser.customise(context));
    });
    return new WebServer(application.run());
  }

  /** Wins over every other source of properties: only our own settings decide where the server listens. */
  private static void listenOn(Settings settings, GenericApplicationContext context) {
    Map<String, Object> properties = Map.of("server.port", settings.port(), "server.address", settings.bind());
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
  }

  @Override
  public void close() {
    context.close();
  }
}
