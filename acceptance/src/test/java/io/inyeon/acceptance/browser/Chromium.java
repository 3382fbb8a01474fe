package io.inyeon.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium without a window: the one that {@code INYEON_CHROMIUM} names, else one that is installed, else the one that
 * Playwright downloads. It does not say that a program steers it, since robots are not listened to.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
      "google-chrome-stable");
  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts one; all of it belongs to the thread that calls this. */
  public static Chromium open() {
    Optional<Path> installed = installed();
    Map<String, String> environment = new HashMap<>();
    installed.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
        .setArgs(List.of("--disable-blink-features=AutomationControlled"))
        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")));
    installed.ifPresent(options::setExecutablePath);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> installed() {
    Stream<Path> named = Stream.ofNullable(System.getenv("INYEON_CHROMIUM")).filter(path -> !path.isBlank())
        .map(Path::of);
    Stream<Path> usual = NAMES.stream().map(name -> Path.of("/usr/bin", name));
    return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
  }

  /** A browser of its own: nobody else's cookies and nothing stored. */
  public BrowserContext visitor(String language) {
    return visitor(language, 1280, 800);
  }

  public BrowserContext visitor(String language, int width, int height) {
    return visitor(language, width, height, ColorScheme.LIGHT);
  }

  public BrowserContext visitor(String language, int width, int height, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions().setUserAgent(AGENT).setLocale(language).setViewportSize(width, height)
            .setTimezoneId("Asia/Seoul").setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
