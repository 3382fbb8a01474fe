package io.inyeon.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No button is a painting: each has an effect that outlives a reload, for those who see it, and nobody sees one in vain. A
 * control that is in no {@link Catalogue} fails it too.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryControlTest {
  private static final Pattern ROUTE = Pattern.compile("\\bpath: '([^']+)'");

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

  @ParameterizedTest
  @EnumSource
  void every_control_of_every_page_does_what_it_says(Role role) {
    assertThat(round(beside -> beside.enter(role), Catalogue.INSIDE)).isEmpty();
  }

  @Test
  void every_control_before_the_door_does_what_it_says() {
    assertThat(round(World::outside, Catalogue.OUTSIDE)).isEmpty();
  }

  /** Or a new page would be passed over in silence; a new tab is a control of a page that is there. */
  @Test
  void every_page_is_gone_to() throws IOException {
    List<String> surfaces = Stream.concat(Catalogue.INSIDE.stream(), Catalogue.OUTSIDE.stream()).map(Surface::path)
        .map(path -> path.replaceFirst("[?#].*", "")).toList();
    Matcher route = ROUTE.matcher(Files.readString(Path.of("../console/src/router.tsx")));
    assertThat(route.results().map(found -> found.group(1)).toList())
        .hasSizeGreaterThan(10)
        .allSatisfy(path -> assertThat(surfaces).as(path)
            .anyMatch(one -> one.matches(path.replaceAll("\\$\\w+", "[^/]+"))));
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
