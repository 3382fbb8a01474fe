package io.inyeon.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail is written in, also one that was published before it was looked through. */
class MailLanguageTest {
  private static final Map<String, Object> ANN = Map.of("trait", Map.of("name", "<b>Ann</b>"));

  @ParameterizedTest
  @ValueSource(strings = {"{{trait.name}}", "{{{trait.name}}}", "{{&trait.name}}", "{{{ trait.name }}}",
      "{{#with trait}}{{{name}}}{{/with}}", "{{{trait.name}}}{{{trait.none}}}", "{{~{trait.name}~}}",
      "{{~&trait.name}}",
      "{{=<% %>=}}<%& trait.name %>", "{{#each trait}}{{{this}}}{{/each}}"})
  void what_a_customer_typed_stays_text_in_html_however_many_braces_there_are(String html) {
    assertThat(Renderer.fillHtml(html, ANN)).isEqualTo("&lt;b&gt;Ann&lt;/b&gt;");
  }

  @Test
  void the_names_that_a_customer_made_up_stay_text_too() {
    assertThat(Renderer.fillHtml("{{#each event}}{{@key}}{{/each}}", Map.of("event", Map.of("<i>", 1))))
        .isEqualTo("&lt;i&gt;");
  }

  @Test
  void there_are_conditions_lists_and_looking_up() {
    assertThat(Renderer.fill(
        "{{#if trait.name}}{{lookup trait 'name'}}{{else}}you{{/if}}{{#unless trait.age}}!{{/unless}}", ANN))
        .isEqualTo("<b>Ann</b>!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{#*inline \"a\"}}{{> a}}{{/inline}}{{> a}}", "{{> x}}", "{{include 'x'}}",
      "{{precompile 'x'}}",
      "{{unheardOf 'x'}}"})
  void a_mail_that_would_turn_for_ever_or_read_a_file_fails_alone(String source) {
    assertThatThrownBy(() -> Renderer.fill(source, ANN))
        .isInstanceOf(Renderer.RenderingFailed.class);
  }
}
