package io.inyeon.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No button is a painting: each has an effect that outlives a reload, for those who see it, and nobody sees one in vain. A
 * control that is in no {@link Catalogue} fails it too. Six people press some thousand controls, which takes a while:
 * {@code build/controls} runs it by itself, and no build waits for it.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryControlRound {
  @TempDir
  static Path folder;
  private static World world;

  @BeforeAll
  static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    world = World.open(folder);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  static Stream<Role> roles() {
    String wanted = System.getProperty("inyeon.controls.role", ".*");
    return Stream.of(Role.values()).filter(role -> role.name().matches(wanted));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void every_control_of_every_page_does_what_it_says(Role role) {
    assertThat(round(beside -> beside.enter(role), Catalogue.INSIDE)).isEmpty();
  }

  @Test
  void every_control_before_the_door_does_what_it_says() {
    assertThat(round(World::outside, Catalogue.OUTSIDE)).isEmpty();
  }

  private static List<String> round(Function<World, Scene> entered, List<Surface> catalogue) {
    World beside = world.beside();
    try (Scene scene = entered.apply(beside)) {
      return Round.of(scene, catalogue);
    } finally {
      beside.leave();
    }
  }
}
