package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.TAKE_OUT;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** The catalogue: products, how complete they are, one of them, and files of them. */
final class ProductControls {
  private static final String AREA = "Catalogue";
  private static final String LIST = "/catalogue";
  private static final String BOARD = "/catalogue/completeness";
  private static final String ONE = "/catalogue/products/" + Shelf.POT;
  private static final String NEW = "/catalogue/new";
  private static final Set<Role> SEE = SEE_CUSTOMERS;
  private static final String FIELDS = "textbox|combobox|spinbutton|radio|searchbox";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, LIST, SEE,
          which(BOARD, "Completeness"),
          Control.of("textbox", "Search products", SEE, scene -> {
            scene.window().field("Search products").fill("shelf pot");
            scene.isAt(LIST + "\\?q=shelf\\+pot");
          }),
          Control.family("a facet", "checkbox", ".+, \\d+", SEE, scene -> {
            scene.window().main().locator("fieldset label").first().click();
            scene.isAt(LIST + "\\?facet=.+");
          }),
          Control.of("button", "Clear all", SEE, scene -> {
            scene.open(LIST + "?facet=lifecycle:active");
            scene.press("Clear all");
            scene.isAt(LIST);
          }),
          Control.links("a product", "/console/catalogue/products/.+", SEE, scene -> scene.leadsTo(
              scene.window().main().locator("a[href$='SHELF-CUP']"), "/catalogue/products/SHELF-CUP")),
          Control.links("a new one", "/console/catalogue/new", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("New product"), NEW)),
          Control.of("button", "Export", TAKE_OUT, scene -> {
            scene.press("Export");
            Assertions.assertThat(scene.downloads(scene.the(AriaRole.MENUITEM, "As CSV"))).contains("SHELF-CUP");
          }),
          Control.of("button", "Import", PUBLISH, scene -> scene.opens("Import"))),
      Surface.of(AREA, "Ways to export", TAKE_OUT, scene -> {
        scene.open(LIST);
        scene.press("Export");
      }, Control.family("a format", "menuitem", "As .+", TAKE_OUT, scene -> {
      })),
      Surface.of(AREA, "A file of products", PUBLISH, ProductControls::begin,
          Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.of("button", "File", PUBLISH, scene -> {
            choose(scene, "mine-1", "5 KRW");
            assertThat(scene.window().modal()).containsText("products.csv");
          }),
          Control.family("how it is written", "combobox", "Character set|Between cells", PUBLISH, scene -> {
          }),
          Control.of("button", "See what it would do", PUBLISH, scene -> {
            look(scene, "mine-1", "-5 KRW");
            assertThat(scene.window().modal()).containsText("A price is never less than nothing.");
          }),
          Control.family("another file", "button", "Choose another file", PUBLISH, scene -> {
            choose(scene, "mine-1", "5 KRW");
            scene.pressInDialogue("Choose another file");
            assertThat(scene.window().modal()).not().containsText("products.csv");
          })),
      Surface.of(AREA, "What a file would do", PUBLISH, scene -> {
        begin(scene);
        look(scene, "MINE-" + World.unheardOf("product"), "5 KRW");
      }, Control.family("Import", "button", "Import \\d+ product.*", PUBLISH, scene -> {
        scene.window().modal().locator("button").last().click();
        scene.isClosed();
      })),
      Surface.page(AREA, "How complete", BOARD, SEE,
          which(LIST, "Products"),
          Control.links("whom it misses", "/console/catalogue\\?facet=.+", SEE, scene -> scene.leadsTo(
              scene.window().main().locator("a.board-link").first(), "/catalogue\\?facet=.+"))),
      Surface.page("Product", ONE, SEE, form(SEE,
          Control.of("button", "Save", PUBLISH, scene -> {
            String name = World.unheardOf("pot");
            scene.window().field("Name (en)").fill(name);
            scene.press("Save");
            scene.staysSaid(name);
          }),
          Control.of("button", "Archive", PUBLISH, scene -> scene.opens("Archive")),
          Control.links("its variants", "/console/catalogue/products/.+", SEE, scene -> scene.leadsTo(
              scene.window().main().locator("aside a.board-link").first(), ONE + "-RED")),
          Control.links("another variant", "/console/catalogue/new\\?parent=.+", PUBLISH, scene -> scene.leadsTo(
              scene.window().link("New variant"), NEW + "\\?parent=" + Shelf.POT)))),
      Surface.of("Product", "Archiving one", PUBLISH, scene -> {
        scene.open(ONE);
        scene.press("Archive");
      }, Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.of("button", "Archive", PUBLISH, ProductControls::archive)),
      Surface.page("Product", "A new product", NEW, PUBLISH, form(PUBLISH,
          Control.of("button", "Save", PUBLISH, scene -> {
            String sku = "NEW-" + World.unheardOf("product");
            scene.window().field("SKU").fill(sku);
            scene.window().field("Name (en)").fill("New here");
            scene.press("Save");
            scene.isAt("/catalogue/products/" + sku);
            assertThat(scene.window().main()).containsText("New here");
          }))));

  private ProductControls() {
  }

  private static Control which(String path, String tab) {
    return Control.family("which of them", "tab", "Products|Completeness|Structure", SEE, scene -> {
      scene.the(AriaRole.TAB, tab).click();
      scene.isAt(path);
    });
  }

  private static Control[] form(Set<Role> roles, Control... more) {
    List<Control> all = new java.util.ArrayList<>(List.of(
        Control.of("link", "To the catalogue", roles,
            scene -> scene.leadsTo(scene.window().link("To the catalogue"), LIST)),
        Control.family("what is said", FIELDS, ".*", roles, scene -> {
        }),
        Control.family("Another one", "button", "A price for a channel or country|Another picture|Another product",
            PUBLISH, scene -> {
              scene.press("Another picture");
              assertThat(scene.window().main().locator("fieldset.medium").last()).isVisible();
            }),
        Control.family("Remove", "button", "Remove .*", SEE, scene -> {
        })));
    all.addAll(List.of(more));
    return all.toArray(Control[]::new);
  }

  private static void archive(Scene scene) {
    String sku = "OLD-" + World.unheardOf("product");
    scene.api().put("/api/v1/products/" + sku, Showcase.json(Map.of("name", "Old", "lifecycle", "draft")));
    scene.open("/catalogue/products/" + sku);
    scene.press("Archive");
    scene.pressInDialogue("Archive");
    scene.isClosed();
    scene.staysSaid("Archived");
  }

  private static void begin(Scene scene) {
    scene.dialogue(LIST, "Import");
  }

  private static void choose(Scene scene, String sku, String price) {
    byte[] content = "sku,name,price\n%s,Mine,%s\n".formatted(sku, price).getBytes(StandardCharsets.UTF_8);
    scene.page().waitForFileChooser(() -> scene.window().modalButton("File").click())
        .setFiles(new FilePayload("products.csv", "text/csv", content));
  }

  private static void look(Scene scene, String sku, String price) {
    choose(scene, sku, price);
    scene.pressInDialogue("See what it would do");
    assertThat(scene.window().modal()).containsText("Nothing has been changed yet.");
  }
}
