package io.inyeon.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void nothing_need_be_set() {
    Settings settings = Settings.parse(List.of(), Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.data()).isEqualTo(Path.of(".inyeon/data").toAbsolutePath());
    assertThat(settings.address()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(Settings.parseDemo(List.of(), Map.of()).data()).isEqualTo(Path.of(".inyeon/demo").toAbsolutePath());
  }

  @Test
  void the_command_line_wins_over_the_environment() {
    Map<String, String> environment = Map.of("INYEON_PORT", "9000", "INYEON_DATA", "/var/lib/inyeon",
        "INYEON_PUBLIC_URL", "https://cx.example.com/", "INYEON_WRITE_KEY", " key ", "INYEON_SMTP_URL", "");
    Settings settings = Settings.parse(List.of("--port", "9001", "--data=/srv/inyeon"), environment);
    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.data()).isEqualTo(Path.of("/srv/inyeon"));
    assertThat(settings.address()).isEqualTo(URI.create("https://cx.example.com"));
    assertThat(settings.writeKey()).contains("key");
    assertThat(settings.smtpUrl()).isEmpty();
    assertThat(settings.toString()).doesNotContain("key");
  }

  @Test
  void a_value_that_cannot_be_is_told_in_a_sentence() {
    refuses(List.of("--port", "eighty"), Map.of(), "The port must be a number from 1 to 65535, not \"eighty\".");
    refuses(List.of(), Map.of("INYEON_PORT", "65536"), "The port must be a number from 1 to 65535, not \"65536\".");
    refuses(List.of("--port"), Map.of(), "The option --port needs a value.");
    refuses(List.of("--colour", "red"), Map.of(), "\"--colour\" is no option: there are --port PORT and --data DIR.");
    refuses(List.of(), Map.of("INYEON_PROXIES", "many"),
        "INYEON_PROXIES must be the number of your proxies that every request passes, from 0 to 9, not \"many\".");
    refuses(List.of(), Map.of("INYEON_WEBHOOK_PRIVATE_TARGETS", "yes"),
        "INYEON_WEBHOOK_PRIVATE_TARGETS must be \"allow\" or \"refuse\", not \"yes\".");
    refuses(List.of(), Map.of("INYEON_PUBLIC_URL", "cx"),
        "INYEON_PUBLIC_URL must be a web address such as https://cx.example.com, not \"cx\".");
  }

  private static void refuses(List<String> arguments, Map<String, String> environment, String sentence) {
    assertThatThrownBy(() -> Settings.parse(arguments, environment)).isInstanceOfSatisfying(StartupFailure.class,
        failure -> {
          assertThat(failure.sentence()).isEqualTo(sentence);
          assertThat(failure.code()).isEqualTo(StartupFailure.Code.BAD_SETTING);
        });
  }
}
