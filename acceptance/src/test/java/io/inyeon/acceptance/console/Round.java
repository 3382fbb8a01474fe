package io.inyeon.acceptance.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's round of the whole console: on every page, and on all that is opened there, each control is in the catalogue, is
 * there for this role, and does what it says.
 *
 * @param wrong a line for all that does not
 */
record Round(Scene scene, List<Surface> catalogue, List<String> wrong) {
  static List<String> of(Scene scene, List<Surface> catalogue) {
    Round round = new Round(scene, catalogue, new ArrayList<>());
    catalogue.forEach(round::walk);
    return round.wrong;
  }

  void walk(Surface surface) {
    if (!surface.roles().contains(scene.role())) {
      knockAt(surface);
      return;
    }
    attempt(surface.name(), () -> {
      surface.show().accept(scene);
      recognise(surface);
    });
    List<Control> controls = surface.controls().stream().filter(one -> one.roles().contains(scene.role())).toList();
    for (int index = 0; index < controls.size(); index++) {
      press(surface, controls.get(index), index == 0);
    }
  }

  /** @param shown whether the surface stands there already, to be looked at */
  private void press(Surface surface, Control control, boolean shown) {
    attempt(surface.name() + " · " + control.title(), () -> {
      if (!shown) {
        surface.show().accept(scene);
      }
      control.press().accept(scene);
    });
  }

  /** Whoever goes where they may not finds nothing to press there that is not theirs, and is not asked in vain. */
  private void knockAt(Surface surface) {
    if (!surface.path().isEmpty()) {
      attempt(surface.name() + ", by its address", () -> {
        scene.open(surface.path());
        recognise(surface);
      });
    }
  }

  /** What is not in the catalogue, or is there for others only, nobody has looked at. */
  private void recognise(Surface surface) {
    for (Seen seen : Seen.on(scene.page())) {
      List<Control> fitting = catalogue.stream().filter(one -> inSight(one, surface))
          .flatMap(one -> one.controls().stream()).filter(one -> one.covers(seen)).toList();
      if (fitting.isEmpty()) {
        wrong(surface.name(), seen + " is in no catalogue");
      } else if (fitting.stream().noneMatch(one -> one.roles().contains(scene.role()))) {
        wrong(surface.name(), seen + " is not for this role");
      }
    }
  }

  /** What stands around every page is looked at around any. */
  private static boolean inSight(Surface one, Surface surface) {
    return one.area().equals(surface.area()) || one.area().equals(Catalogue.EVERYWHERE)
        || surface.area().equals(Catalogue.EVERYWHERE);
  }

  private void attempt(String what, Runnable act) {
    int before = scene.window().complaints().size();
    try {
      act.run();
    } catch (RuntimeException | AssertionError failure) {
      wrong(what, inShort(String.valueOf(failure.getMessage())));
      scene.open("/");
    }
    List<String> said = scene.window().complaints();
    said.subList(before, said.size()).stream().filter(this::isWrong).forEach(line -> wrong(what, line));
  }

  /** Without the log of each attempt. */
  private static String inShort(String message) {
    return message.strip().split("\n\nCall log:|\nCall log:")[0].replace('\n', ' ');
  }

  /** Whoever is shown a control may use it: the browser says of a 403 no more than that it came. */
  private boolean isWrong(String complaint) {
    return !complaint.contains("Failed to load resource") || (complaint.contains("403") && !scene.isOutside());
  }

  private void wrong(String what, String why) {
    wrong.add(scene.role() + " · " + what + ": " + why);
  }
}
