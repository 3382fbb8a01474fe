package io.inyeon.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.inyeon.channel.email.SmtpSettings.Credentials;
import io.inyeon.channel.email.SmtpSettings.StartTls;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {
  @Test
  void everything_can_be_said_in_one_url() {
    var settings = SmtpSettings
        .parse(
            "smtp://me%40example.com:p%40ss:w+rd@mail.example.com:2525?from=Inyeon%20<hello@example.com>&starttls=off&connect=2s&read=500ms&write=1m");
    assertThat(settings.tls()).isFalse();
    assertThat(settings.host()).isEqualTo("mail.example.com");
    assertThat(settings.port()).isEqualTo(2525);
    assertThat(settings.credentials()).contains(new Credentials("me@example.com", "p@ss:w+rd"));
    assertThat(settings.from()).contains("Inyeon <hello@example.com>");
    assertThat(settings.startTls()).isEqualTo(StartTls.OFF);
    assertThat(settings.timeouts())
        .isEqualTo(new SmtpSettings.Timeouts(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMinutes(1)));
  }

  @Test
  void the_ports_are_those_of_submission() {
    assertThat(SmtpSettings.parse("smtp://mail.example.com").port()).isEqualTo(587);
    assertThat(SmtpSettings.parse("smtps://mail.example.com/").port()).isEqualTo(465);
    assertThat(SmtpSettings.parse("smtp://[::1]:25").host()).isEqualTo("::1");
  }

  @Test
  void a_password_leaves_this_machine_only_under_tls_unless_told_otherwise() {
    assertThat(SmtpSettings.parse("smtp://me:secret@mail.example.com").startTls()).isEqualTo(StartTls.REQUIRED);
    assertThat(SmtpSettings.parse("smtp://me:secret@127.0.0.1").startTls()).isEqualTo(StartTls.OPTIONAL);
    assertThat(SmtpSettings.parse("smtp://mail.example.com").startTls()).isEqualTo(StartTls.OPTIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.example.com", "http://me:hunter2@x", "smtp://", "smtp://me:hunter2@",
      "smtp://hunter2@x",
      "smtp://me:hunter2@x:99999", "smtp://me:hunter2@x?starttls=maybe", "smtp://me:hunter2@x?read=soon",
      "smtp://me:hunter2@x?read=0s", "smtp://me:hunter2@x?form=a@b.c", "smtp://me:hunter2@x?from=nobody",
      "smtp://me:hunter2%zz@x"})
  void what_is_wrong_is_said_without_the_password(String url) {
    assertThatThrownBy(() -> SmtpSettings.parse(url)).isInstanceOf(IllegalArgumentException.class).message()
        .isNotBlank()
        .doesNotContain("hunter2");
  }

  @Test
  void a_printed_setting_shows_no_password() {
    assertThat(SmtpSettings.parse("smtp://me:hunter2@mail.example.com").toString()).contains("me:***")
        .doesNotContain("hunter2");
  }
}
