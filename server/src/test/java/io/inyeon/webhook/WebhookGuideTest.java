package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever tries their code on the guide's example finds it right. */
class WebhookGuideTest {
  private static String guide = "";

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readString(Path.of("../docs/guide/webhooks.md"));
  }

  private static String said(String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(guide);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  @Test
  void the_example_is_signed_with_the_secret_that_stands_above_it() {
    Instant at = Instant.ofEpochSecond(Long.parseLong(said("^webhook-timestamp: (\\d+)$")));
    assertThat(WebhookSignature.of(new SigningSecret(said("Under the secret `(whsec_[^`]+)`")),
        said("^webhook-id: (\\S+)$"), at, said("^(\\{\"type\".*\\})$")))
        .isEqualTo(said("^webhook-signature: (\\S+)$"));
  }
}
