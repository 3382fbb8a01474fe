package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.PUBLISH;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Shops and warehouses: the list, a new one, one that changes. */
final class LocationControls {
  private static final String AREA = "Places";
  private static final String PATH = "/inventory/locations";
  private static final String FIELDS = "Name|Code|Kind|Country|Time zone|Address|Latitude|Longitude|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
      + "|Closed on|Orders a day|Customers come from \\(km\\)|Rank|Customers collect here|Takes returns|Sends to customers|Its stock is promised";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, PATH, ALL,
          Control.family("counts, or what runs low", "tab", "Running low|Counts", Role.SEE_COUNTS, scene -> {
            scene.the(AriaRole.TAB, "Counts").click();
            scene.isAt("/inventory/counts");
          }),
          Control.family("stock, places or lists", "tab", "Stock|Places|Waiting lists", ALL, scene -> {
            scene.the(AriaRole.TAB, "Stock").click();
            scene.isAt("/inventory");
          }),
          Control.of("button", "New place", PUBLISH, scene -> scene.opens("New place")),
          Control.family("Change", "button", "Change .+", PUBLISH, scene -> scene.opens("Change 하늘 인사동점"))),
      Surface.of(AREA, "New place", PUBLISH, scene -> scene.dialogue(PATH, "New place"),
          Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.family("a field", "textbox|combobox|checkbox|switch|spinbutton", FIELDS, PUBLISH,
              LocationControls::fill),
          Control.family("a day off that is there", "button", "Remove .*|", PUBLISH, scene -> {
          }),
          Control.of("button", "Save", PUBLISH, scene -> {
            String name = fill(scene);
            scene.pressInDialogue("Save");
            scene.isClosed();
            scene.staysSaid(name);
          })));

  private LocationControls() {
  }

  private static String fill(Scene scene) {
    String name = World.unheardOf("popup");
    scene.window().input("Name").fill(name);
    scene.window().input("Country").fill("KR");
    scene.window().input("Mon").fill("10:00-13:00, 14:00-19:00");
    assertThat(scene.window().modalButton("Save")).isEnabled();
    return name;
  }
}
