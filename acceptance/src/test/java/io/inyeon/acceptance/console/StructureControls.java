package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What products are judged by: families with their attributes, and categories. */
final class StructureControls {
  static final String AREA = "Structure";
  static final String PATH = "/catalogue/structure";
  private static final Set<Role> SEE = SEE_CUSTOMERS;
  private static final String FAMILY = PATH + "?family=shelf-pots";
  private static final String CATEGORY = PATH + "?category=shelf-tea";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, PATH, SEE,
          Control.family("which of them", "tab", "Products|Completeness|Structure", SEE, scene -> {
            scene.the(AriaRole.TAB, "Products").click();
            scene.isAt("/catalogue");
          }),
          Control.family("which part", "radio", "Families|Categories|Languages and channels", SEE, scene -> {
            scene.window().main().locator("label:has-text('Categories')").click();
            scene.isAt(PATH + "\\?tab=categories");
          }),
          Control.links("a family", "/console/catalogue/structure\\?family=[\\w-]+", SEE,
              scene -> scene.leadsTo(scene.window().main().locator("a[href*='family=shelf-pots']"),
                  PATH + "\\?family=shelf-pots")),
          Control.of("link", "New family", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("New family"), PATH + "\\?family=%3Dnew"))),
      Surface.page(AREA, "A family", FAMILY, SEE,
          Control.of("link", "Its products", SEE,
              scene -> scene.leadsTo(scene.window().link("Its products"), "/catalogue\\?facet=.+")),
          Control.family("its names", "textbox", "Name \\(.+\\)", PUBLISH, scene -> {
            scene.window().field("Name (en)").fill("Other pots");
            assertThat(scene.window().main()).containsText("Not saved yet");
          }),
          Control.of("button", "Drop my changes", PUBLISH, scene -> {
            scene.window().field("Name (en)").fill("Other pots");
            scene.press("Drop my changes");
            assertThat(scene.window().field("Name (en)")).hasValue("Pots");
          }),
          Control.of("button", "Save", PUBLISH, StructureControls::rename),
          Control.of("button", "Delete", PUBLISH, scene -> scene.opens("Delete")),
          Control.family("an attribute", "button", ".+ · (Text|Number|Yes or no|Choice|Amount|Day).*", PUBLISH,
              scene -> {
                scene.window().main().locator("button.attribute-name").first().click();
                assertThat(scene.the(AriaRole.COMBOBOX, "Type")).isVisible();
              }),
          Control.family("its place", "button", "Move .+ (up|down)", PUBLISH, scene -> {
            scene.press("Move volume up");
            assertThat(scene.window().main().locator("li.attribute").first()).containsText("volume");
            scene.press("Drop my changes");
          }),
          Control.family("without it", "button", "Remove .+", PUBLISH, StructureControls::takeOut),
          Control.of("button", "Add an attribute", PUBLISH, scene -> {
            scene.press("Add an attribute");
            assertThat(scene.the(AriaRole.COMBOBOX, "Type")).isVisible();
            scene.press("Drop my changes");
          })),
      Surface.of(AREA, "A choice", PUBLISH, scene -> {
        scene.open(FAMILY);
        scene.window().main().locator("button.attribute-name:has-text('colour')").click();
      },
          Control.of("combobox", "Type", PUBLISH, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Type"), "Number");
            assertThat(scene.window().field("Unit")).isVisible();
            scene.press("Drop my changes");
          }),
          Control.family("what it is", "checkbox", ".+", PUBLISH, scene -> {
            scene.the(AriaRole.CHECKBOX, "May differ by channel").check();
            assertThat(scene.window().main()).containsText("by channel");
            scene.press("Drop my changes");
          }),
          Control.of("button", "Add an option", PUBLISH, scene -> {
            scene.press("Add an option");
            assertThat(scene.window().field("Key")).isVisible();
            scene.press("Drop my changes");
          }),
          Control.family("a key", "textbox", "Key|Unit", PUBLISH, scene -> {
          })),
      Surface.of(AREA, "Deleting one", PUBLISH, scene -> {
        scene.open(FAMILY);
        scene.opens("Delete");
      }, Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.of("button", "Delete", PUBLISH, scene -> {
            scene.pressInDialogue("Delete");
            assertThat(scene.window().modal()).containsText("of this family");
          })),
      Surface.page(AREA, "A new family", PATH + "?family=%3Dnew", PUBLISH,
          Control.of("textbox", "Key", PUBLISH, scene -> {
            scene.window().field("Name (en)").fill("Tea Bowls");
            assertThat(scene.window().field("Key")).hasValue("tea-bowls");
            scene.press("Drop my changes");
          }),
          Control.of("button", "Save", PUBLISH, scene -> {
            String key = World.unheardOf("bowls");
            scene.window().field("Name (en)").fill(key);
            scene.press("Save");
            scene.isAt(PATH + "\\?family=" + key);
          })),
      Surface.page(AREA, "A category", CATEGORY, SEE,
          Control.links("a category", "/console/catalogue/structure\\?category=[\\w-]+", SEE,
              scene -> scene.leadsTo(scene.window().main().locator("a[href*='category=shelf-tea']").first(),
                  PATH + "\\?category=shelf-tea")),
          Control.of("link", "Its products", SEE,
              scene -> scene.leadsTo(scene.window().link("Its products"), "/catalogue\\?facet=.+")),
          Control.of("link", "New category", PUBLISH, scene -> scene.leadsTo(scene.window().link("New category"),
              PATH + "\\?category=%3Dnew")),
          Control.family("one within it", "link", "New category in .+", PUBLISH, scene -> scene.leadsTo(
              scene.window().link("New category in Tea"),
              PATH + "\\?category=%3Dnew&parent=shelf-tea")),
          Control.of("button", "To the top", PUBLISH, scene -> {
          }),
          Control.family("where it stands", "combobox|textbox", "Stands in|Position|Name \\(.+\\)", PUBLISH,
              scene -> {
                scene.window().input("Position").fill("7");
                assertThat(scene.window().main()).containsText("Not saved yet");
                scene.press("Drop my changes");
              }),
          Control.of("button", "Save", PUBLISH, scene -> {
            String key = World.unheardOf("shelf");
            Sales.ok(scene.api().put("/api/v1/categories/" + key, Showcase.json(Map.of("names", Map.of("en", key)))));
            scene.open(PATH + "?category=" + key);
            scene.window().field("Name (en)").fill(key + " renamed");
            scene.press("Save");
            scene.staysSaid(key + " renamed");
          })));

  private StructureControls() {
  }

  /** Of their own: others look at the one that is there. */
  private static String own(Scene scene) {
    String key = World.unheardOf("family");
    Sales.ok(scene.api().put("/api/v1/families/" + key, Showcase.json(Map.of("names", Map.of("en", key), "attributes",
        List.of(Map.of("key", "glaze", "names", Map.of("en", "Glaze"), "type", "text"))))));
    scene.open(PATH + "?family=" + key);
    return key;
  }

  private static void rename(Scene scene) {
    String key = own(scene);
    scene.window().field("Name (en)").fill(key + " renamed");
    scene.press("Save");
    scene.staysSaid(key + " renamed");
  }

  private static void takeOut(Scene scene) {
    own(scene);
    scene.press("Remove Glaze");
    scene.press("Save");
    scene.staysSaid("Nothing can be said of its products yet");
  }
}
