package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.KEEP_STOCK;
import static io.inyeon.acceptance.console.Role.SEE_COUNTS;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Counting, who agrees to it, and what will be missing. */
final class CountControls {
  private static final String AREA = "Counts";
  private static final String PATH = "/inventory/counts";
  private static final String ANY = PATH + "/" + Control.ID;
  private static final String NONE = PATH + "/00000000-0000-0000-0000-000000000000";
  private static final String LOW = "/inventory/running-low";
  private static final String TABS = "Stock|Running low|Counts|Places|Waiting lists";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, PATH, SEE_COUNTS,
          Control.family("another tab", "tab", TABS, SEE_COUNTS, scene -> {
            scene.the(AriaRole.TAB, "Running low").click();
            scene.isAt(LOW);
          }),
          Control.of("button", "Tolerance", ADMINISTER, scene -> scene.opens("Tolerance")),
          Control.of("button", "New count", KEEP_STOCK, scene -> scene.opens("New count")),
          Control.of("combobox", "Place", SEE_COUNTS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Place"), "하늘 인사동점");
            scene.isAt(PATH + "\\?place=" + Sales.PLACE);
          }),
          Control.of("combobox", "State", SEE_COUNTS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "State"), "Waits for approval");
            scene.isAt(PATH + "\\?status=submitted");
          }),
          Control.of("button", "Clear", SEE_COUNTS, scene -> {
          }),
          Control.links("a count", "/console" + ANY, SEE_COUNTS, scene -> {
            Counts.submitted(scene.api());
            scene.open(PATH);
            scene.leadsTo(scene.window().main().locator("li a").first(), ANY);
          })),
      Surface.of(AREA, "New count", KEEP_STOCK, scene -> scene.dialogue(PATH, "New count"),
          Control.of("button", "Close", KEEP_STOCK, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", KEEP_STOCK, scene -> scene.closes("Cancel")),
          Control.family("a field", "textbox|combobox|checkbox", "Place|Only these|Reference|Blind", KEEP_STOCK,
              CountControls::fill),
          Control.family("a thing that is taken out again", "button", "Remove .*|", KEEP_STOCK, scene -> {
          }),
          Control.of("button", "Begin to count", KEEP_STOCK, scene -> {
            fill(scene);
            scene.pressInDialogue("Begin to count");
            scene.isAt(ANY);
          })),
      Surface.of(AREA, "Tolerance", ADMINISTER, scene -> scene.dialogue(PATH, "Tolerance"),
          Control.of("button", "Close", ADMINISTER, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", ADMINISTER, scene -> scene.closes("Cancel")),
          Control.family("a limit", "textbox|combobox",
              "Place|Units of each thing|Percent of what was expected|At cost, all together \\(smallest unit\\)|Currency",
              ADMINISTER, scene -> scene.window().input("Percent of what was expected").fill("0.5")),
          Control.of("button", "Save", ADMINISTER, scene -> {
            scene.window().choose(scene.window().modal().getByRole(AriaRole.COMBOBOX).first(), "하늘 성수점");
            scene.window().input("Units of each thing").fill("3");
            scene.pressInDialogue("Save");
            scene.isClosed();
            Assertions.assertThat(scene.api().get("/api/v1/inventory/tolerance").body().at("/items/0/units").asInt())
                .isEqualTo(3);
          })),
      new Surface(AREA, "Count", NONE, SEE_COUNTS, CountControls::show, List.of(
          Control.of("link", "Counts", SEE_COUNTS,
              scene -> scene.leadsTo(scene.window().main().locator("a[href$='/counts']"), PATH)),
          Control.family("which lines", "radio", "All|Differing|Not counted", SEE_COUNTS, scene -> {
            scene.window().main().getByText("Not counted", new com.microsoft.playwright.Locator.GetByTextOptions()
                .setExact(true)).first().click();
            scene.isAt(ANY + "\\?show=uncounted");
          }),
          Control.of("textbox", "SKU", KEEP_STOCK, scene -> {
            scene.the(AriaRole.TEXTBOX, "SKU").fill(sku(scene));
            scene.page().keyboard().press("Enter");
            scene.staysSaid("Counted 1");
          }),
          Control.of("textbox", "Counted", KEEP_STOCK, CountControls::write),
          Control.of("switch", "Each scan adds one", KEEP_STOCK, CountControls::write),
          Control.of("button", "Write it down", KEEP_STOCK, scene -> {
            scene.the(AriaRole.TEXTBOX, "SKU").fill(sku(scene));
            scene.press("Write it down");
            scene.staysSaid("Counted 1");
          }),
          Control.family("count one", "button", "Count .+", KEEP_STOCK, CountControls::write),
          Control.of("button", "Submit", KEEP_STOCK, scene -> scene.opens("Submit")),
          Control.of("button", "Cancel the count", KEEP_STOCK, scene -> scene.opens("Cancel the count")))),
      asked("Submit", "Submit", CountControls::show,
          Control.family("what nobody counted", "radio", "Leave as it is|There are none", KEEP_STOCK,
              scene -> scene.window().modal().getByLabel("There are none").check()),
          Control.of("button", "Submit", KEEP_STOCK, scene -> {
            scene.window().modal().getByLabel("There are none").check();
            scene.pressInDialogue("Submit");
            scene.isClosed();
            scene.staysSaid("Waits for approval");
          })),
      asked("Cancel the count", "Cancel the count", CountControls::show,
          Control.of("button", "Cancel the count", KEEP_STOCK, scene -> {
            scene.pressInDialogue("Cancel the count");
            scene.isClosed();
            scene.staysSaid("Cancelled");
          })),
      new Surface(AREA, "A count that waits", NONE, SEE_COUNTS, CountControls::showSubmitted, List.of(
          Control.of("link", "Counts", SEE_COUNTS,
              scene -> scene.leadsTo(scene.window().main().locator("a[href$='/counts']"), PATH)),
          Control.family("which lines", "radio", "All|Differing|Not counted", SEE_COUNTS, scene -> {
            scene.window().main().getByText("Differing", new com.microsoft.playwright.Locator.GetByTextOptions()
                .setExact(true)).last().click();
            scene.isAt(ANY + "\\?show=differing");
          }),
          Control.of("button", "Approve", KEEP_STOCK, scene -> scene.opens("Approve")),
          Control.of("button", "Have it counted again", KEEP_STOCK, scene -> scene.opens("Have it counted again")),
          Control.of("button", "Cancel the count", KEEP_STOCK, scene -> scene.opens("Cancel the count")))),
      asked("Approve", "Approve", CountControls::showSubmitted,
          Control.of("button", "Approve", KEEP_STOCK, scene -> {
            scene.pressInDialogue("Approve");
            scene.isClosed();
            scene.staysSaid("Booked");
          })),
      asked("Have it counted again", "Have it counted again", CountControls::showSubmitted,
          Control.of("textbox", "What is to be counted again, and why", KEEP_STOCK, CountControls::why),
          Control.of("button", "Have it counted again", KEEP_STOCK, scene -> {
            why(scene);
            scene.pressInDialogue("Have it counted again");
            scene.isClosed();
            scene.staysSaid("behind the stairs");
          })),
      Surface.page("Running low", LOW, SEE_COUNTS,
          Control.family("another tab", "tab", TABS, SEE_COUNTS, scene -> {
            scene.the(AriaRole.TAB, "Counts").click();
            scene.isAt(PATH);
          }),
          Control.of("combobox", "Place", SEE_COUNTS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Place"), "하늘 인사동점");
            scene.isAt(LOW + "\\?place=" + Sales.PLACE);
          }),
          Control.of("button", "Clear", SEE_COUNTS, scene -> {
          }),
          Control.of("combobox", "Within", SEE_COUNTS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Within"), "30 days");
            scene.isAt(LOW + "\\?days=30");
          }),
          Control.of("textbox", "Delivery takes (days)", SEE_COUNTS, scene -> {
            scene.window().input("Delivery takes (days)").fill("21");
            scene.isAt(LOW + "\\?lead=21");
          }),
          Control.links("a thing's ledger", "/console/inventory\\?sku=.*", SEE_COUNTS, scene -> {
          }),
          Control.of("button", "More", SEE_COUNTS, scene -> {
          })));

  private CountControls() {
  }

  private static Surface asked(String name, String button, java.util.function.Consumer<Scene> show,
      Control... controls) {
    List<Control> all = new java.util.ArrayList<>(List.of(
        Control.of("button", "Close", KEEP_STOCK, scene -> scene.closes("Close")),
        Control.of("button", "Keep it", KEEP_STOCK, scene -> scene.closes("Keep it"))));
    all.addAll(List.of(controls));
    return new Surface(AREA, name + " of a count", "", KEEP_STOCK, scene -> {
      show.accept(scene);
      scene.opens(button);
    }, all);
  }

  private static void show(Scene scene) {
    scene.open(PATH + "/" + Counts.open(scene.api(), Counts.thing(scene.api())));
  }

  private static void showSubmitted(Scene scene) {
    scene.open(PATH + "/" + Counts.submitted(scene.api()));
  }

  private static String sku(Scene scene) {
    String count = scene.page().url().replaceAll(".*/|\\?.*", "");
    return scene.api().get("/api/v1/inventory/counts/" + count).body().at("/lines/items/0/sku").asString();
  }

  private static void write(Scene scene) {
    scene.window().main().locator(".count-line button").first().click();
    scene.window().input("Counted").fill("8");
    scene.page().keyboard().press("Enter");
    scene.staysSaid("Counted 8");
  }

  private static void fill(Scene scene) {
    scene.window().choose(scene.window().modal().getByRole(AriaRole.COMBOBOX).first(), "하늘 인사동점");
    scene.window().input("Only these").fill(Sales.SKU);
    scene.page().keyboard().press("Enter");
    scene.window().input("Reference").fill("Stock take");
    assertThat(scene.window().modalButton("Begin to count")).isEnabled();
  }

  private static void why(Scene scene) {
    scene.window().input("What is to be counted again, and why").fill("Look behind the stairs");
  }
}
