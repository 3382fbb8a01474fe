package io.inyeon.acceptance.console;

import static io.inyeon.acceptance.browser.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.inyeon.acceptance.Server;
import io.inyeon.acceptance.browser.Chromium;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation on its first day: nobody and nothing is there yet, and then the server goes away and comes back. */
class FirstDayTest {
  private static final Pattern LINK = Pattern.compile("(http\\S*/console/setup#token=\\S+)");
  private static final Map<String, String> EMPTY = Map.of("/customers", "Nobody yet", "/journeys", "No journeys yet",
      "/messages", "Nothing was sent yet", "/sources?tab=links", "No links yet", "/sources?tab=imports",
      "No imports yet",
      "/sources?tab=activity&source=write", "Nothing came in lately", "/settings?tab=audit", "installation.set_up");

  private static final Map<String, String> STEPS = Map.of("Connect a source", "/sources", "To customers",
      "/customers", "To journeys", "/journeys", "To messages", "/messages", "Invite somebody", "/settings?tab=people");

  @TempDir
  Path folder;

  @Test
  void the_first_person_sets_it_up_and_sees_what_to_do_and_outlives_an_outage() {
    try (Server server = Server.on(folder.resolve("data"), Map.of()).start();
        Chromium chromium = Chromium.open();
        Window window = Window.of(chromium.visitor("en", 1280, 844, ColorScheme.LIGHT),
            "http://localhost:" + server.url().getPort() + "/console")) {
      setUp(window, server.printed(LINK).orElseThrow());
      assertThat(window.main().locator("[aria-labelledby=checklist]").innerText()).contains("Let events come in",
          "Publish a journey", "Connect a source");
      followTheFirstSteps(window);
      EMPTY.forEach((path, says) -> window.open(path).main().getByText(says).first().waitFor());
      assertThat(window.complaints()).filteredOn(line -> !line.contains("401")).isEmpty();
      goAwayAndComeBack(window, server);
    }
  }

  private static void setUp(Window window, String link) {
    window.page().navigate(link);
    window.field("Name").fill("Anna");
    window.field("E-mail").fill("anna@brand.example");
    window.field("Password").fill("four words to remember");
    window.button("Begin").click();
    window.page().locator("h1", new Page.LocatorOptions().setHasText("Home")).waitFor();
    window.main().locator("[aria-labelledby=checklist]").waitFor();
    assertThat(window.page().url()).as("the token stays in no history").doesNotContain("token");
  }

  /** Each step that is open has its link, and each link leads there. */
  private static void followTheFirstSteps(Window window) {
    Locator links = window.open("/").main().locator("[aria-labelledby=checklist] a");
    eventually(() -> assertThat(links.allInnerTexts()).containsExactlyInAnyOrderElementsOf(STEPS.keySet()));
    STEPS.forEach((link, path) -> {
      window.open("/").link(link).click();
      window.page().waitForURL(window.console() + path);
      assertThat(window.reload().page().url()).as(link).endsWith(path);
    });
  }

  private static void goAwayAndComeBack(Window window, Server server) {
    window.open("/");
    window.main().getByText("Live", new Locator.GetByTextOptions().setExact(true)).waitFor();
    server.stop();
    eventually(() -> assertThat(window.main().innerText()).contains("Connecting…"));
    window.link("Customers").click();
    window.button("Try again").waitFor();
    assertThat(window.main().innerText()).contains("The server does not answer");
    server.recover();
    window.main().getByText("Nobody yet").waitFor(); // by itself
    window.link("Home").first().click();
    eventually(() -> assertThat(window.main().innerText()).contains("Live"));
  }
}
