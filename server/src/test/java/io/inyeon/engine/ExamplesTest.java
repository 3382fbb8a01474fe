package io.inyeon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What people copy first must be right. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../examples");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_example_is_a_journey(Path file) throws IOException {
    Journey journey = read(file);
    assertThat(journey.name()).isNotBlank();
    assertThat(journey.nodes()).isNotEmpty();
  }

  @Test
  void a_cart_left_behind_is_mailed_about_in_three_languages_once_it_has_been_still_for_four_hours()
      throws IOException {
    Journey journey = read(EXAMPLES.resolve("abandoned-cart.json"));
    assertThat(journey.entry().key()).contains("cart_id");
    assertThat(journey.entry().reentry()).as("once for each cart").isEmpty();
    assertThat(journey.node(journey.start())).isInstanceOfSatisfying(Node.WaitUntil.class, wait -> {
      assertThat(wait.timeout()).isEqualTo(Duration.ofHours(4));
      assertThat(wait.branches()).filteredOn(branch -> branch.next().equals(journey.start()))
          .extracting(branch -> branch.match().event()).containsExactly("Product Added", "Product Removed");
    });
    assertThat(journey.node("reminder")).isInstanceOfSatisfying(Node.SendEmail.class, send -> {
      assertThat(send.template().byLanguage()).containsOnlyKeys("ko", "ja", "en");
      assertThat(send.template().byLanguage().values())
          .allSatisfy(content -> assertThat(content.text() + content.html()).contains("{{unsubscribeUrl}}"));
    });
  }

  private static Journey read(Path file) throws IOException {
    return JourneyDefinition.read(file.getFileName().toString().replace(".json", ""), 1,
        JsonMapper.shared().readTree(Files.readString(file)));
  }
}
