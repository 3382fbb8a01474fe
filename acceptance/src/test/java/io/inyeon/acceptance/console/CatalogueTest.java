package io.inyeon.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link EveryControlRound} goes through is all of the console. */
class CatalogueTest {
  private static final Pattern ROUTE = Pattern.compile("\\bpath: '([^']+)'");

  /** Or a new page would be passed over in silence; a new tab is a control of a page that is there. */
  @Test
  void every_page_is_gone_to() throws IOException {
    List<String> surfaces = Stream.concat(Catalogue.INSIDE.stream(), Catalogue.OUTSIDE.stream()).map(Surface::path)
        .map(path -> path.replaceFirst("[?#].*", "")).toList();
    Matcher route = ROUTE.matcher(Files.readString(Path.of("../console/src/router.tsx")));
    assertThat(route.results().map(found -> found.group(1)).toList()).hasSizeGreaterThan(10)
        .allSatisfy(path -> assertThat(surfaces).as(path)
            .anyMatch(one -> one.matches(path.replaceAll("\\$\\w+", "[^/]+"))));
  }
}
