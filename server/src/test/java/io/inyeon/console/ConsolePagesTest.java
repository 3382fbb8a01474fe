package io.inyeon.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class ConsolePagesTest {
  private final Caller caller;

  ConsolePagesTest(Caller caller) {
    this.caller = caller;
  }

  @Test
  void the_bare_address_leads_to_the_console() {
    Answer answer = caller.get("/");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location").orElse("")).endsWith("/console/");
    assertThat(caller.get("/index.html").status()).isEqualTo(404);
  }

  @Test
  void any_address_below_it_is_answered_with_the_page_under_its_policy() {
    for (String path : List.of("/console", "/console/", "/console/customers/00000000-0000-4000-8000-000000000000",
        "/console/journeys/left-behind?node=quiet", "/console/enterprise")) {
      Answer answer = caller.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("Content-Type").orElse("")).startsWith("text/html");
      assertThat(answer.header("Cache-Control").orElse("")).isEqualTo("no-cache");
      assertThat(answer.header("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'",
              "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval");
    }
  }

  @Test
  void what_the_page_needs_is_kept_for_a_year_and_what_is_not_there_is_not_the_page() {
    Matcher asset = Pattern.compile("/console/assets/[^\"]+").matcher(caller.get("/console/").text());
    while (asset.find()) {
      Answer answer = caller.get(asset.group());
      assertThat(answer.status()).as(asset.group()).isEqualTo(200);
      assertThat(answer.header("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
    }
    assertThat(caller.get("/console/assets/gone.js").status()).isEqualTo(404);
    assertThat(caller.get("/console/enter?token=x").status()).as("of the demonstration only").isEqualTo(404);
  }
}
