package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody reaches into the network in which the server stands. */
@ExtendWith(SharedServer.class)
class WebhookTargetTest {
  @ParameterizedTest
  @CsvSource({"https://127.0.0.1/hooks, private_target", "https://localhost:8443/, private_target",
      "https://10.1.2.3/, private_target", "https://169.254.169.254/latest/meta-data, private_target",
      "https://[::1]/, private_target", "https://[::ffff:192.168.0.1]/, private_target",
      "https://2130706433/, private_target", "http://1.1.1.1/, invalid_url", "https://nobody.invalid/, unknown_host"})
  void a_target_that_is_not_anybodys_is_refused_when_it_is_saved(String url, String code, Caller caller) {
    Answer answer = caller.api("PUT", "/webhook-endpoints/inside", Map.of("name", "Inside", "url", url));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.field()).isEqualTo("url");
  }
}
