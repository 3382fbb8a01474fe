package io.inyeon.acceptance.console;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One control, or a family of the same: who sees it, and what comes of pressing it.
 *
 * @param title how a report calls it
 * @param kind its accessible role; several as {@code a|b}
 * @param name what its whole accessible name looks like
 * @param address what it leads to, of a link
 * @param roles who see it; nobody else may
 * @param press presses it where its surface stands open, and asserts what came of it after a reload
 */
record Control(String title, Pattern kind, Pattern name, Pattern address, Set<Role> roles, Consumer<Scene> press) {
  /** What an id looks like. */
  static final String ID = "[0-9a-f-]{36}";
  private static final Pattern ANYWHERE = Pattern.compile(".*");

  /** By its exact name. */
  static Control of(String kind, String name, Set<Role> roles, Consumer<Scene> press) {
    return new Control(name, Pattern.compile(kind), Pattern.compile(Pattern.quote(name)), ANYWHERE, roles, press);
  }

  /** All whose names fit, of which one is pressed. */
  static Control family(String title, String kind, String name, Set<Role> roles, Consumer<Scene> press) {
    return new Control(title, Pattern.compile(kind), Pattern.compile(name, Pattern.DOTALL), ANYWHERE, roles, press);
  }

  /** All links to such addresses, of which one is followed. */
  static Control links(String title, String address, Set<Role> roles, Consumer<Scene> press) {
    return new Control(title, Pattern.compile("link"), Pattern.compile(".*", Pattern.DOTALL), Pattern.compile(address),
        roles, press);
  }

  boolean covers(Seen seen) {
    return kind.matcher(seen.kind()).matches() && name.matcher(seen.name()).matches()
        && address.matcher(seen.address()).matches();
  }
}
