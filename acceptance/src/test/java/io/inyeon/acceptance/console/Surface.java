package io.inyeon.acceptance.console;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A page, or what is opened upon one, with the controls that it brings.
 *
 * @param area whose controls all stand in one catalogue: what is opened upon a page leaves the page's own in sight
 * @param path where whoever may not get there could go all the same; empty of what is opened
 * @param roles who can get there
 * @param show from anywhere, as somebody of these roles
 */
record Surface(String area, String name, String path, Set<Role> roles, Consumer<Scene> show, List<Control> controls) {
  static Surface page(String area, String path, Set<Role> roles, Control... controls) {
    return page(area, area, path, roles, controls);
  }

  static Surface page(String area, String name, String path, Set<Role> roles, Control... controls) {
    return new Surface(area, name, path, roles, scene -> scene.open(path), List.of(controls));
  }

  static Surface of(String area, String name, Set<Role> roles, Consumer<Scene> show, Control... controls) {
    return new Surface(area, name, "", roles, show, List.of(controls));
  }
}
