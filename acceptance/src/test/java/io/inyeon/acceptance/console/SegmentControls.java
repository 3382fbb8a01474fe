package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;
import static io.inyeon.acceptance.console.Role.TAKE_OUT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The list of segments, and one of them. */
final class SegmentControls {
  static final String AREA = "Segment";
  static final String PATH = "/segments/" + Segments.ADDERS;
  /** An address of one of them, which may not be called {@code new}. */
  static final String TO_ONE = "/console/segments/(?!new$)[\\w-]+";
  private static final String ASKED = "**/api/v1/segments?*";
  /** A head, and a line for each day so far. */
  private static final Pattern SIZES = Pattern
      .compile("\\uFEFF?at,size,entered,left(\\R[\\dT:Z-]+,\\d+,\\d+,\\d+)+\\R?");
  static final List<Surface> SURFACES = List.of(
      Surface.page("Segments", "/segments", SEE_MESSAGES,
          Control.of("link", "New segment", PUBLISH,
              scene -> scene.leadsTo(scene.window().link("New segment"), "/segments/new")),
          tab("Personas", "/personas"), tab("Segments", "/segments"),
          Control.of("textbox", "Search segments", SEE_MESSAGES, SegmentControls::search),
          Control.links("a row", TO_ONE, SEE_MESSAGES, scene -> {
            scene.the(AriaRole.TEXTBOX, "Search segments").fill(Segments.ADDERS); // of many that others make meanwhile
            scene.leadsTo(row(scene, Segments.ADDERS), PATH);
          })),
      Surface.of("Segments", "No segments yet", SEE_MESSAGES, SegmentControls::none,
          Control.of("link", "Load an example", PUBLISH, scene -> {
            scene.leadsTo(scene.window().link("Load an example"), "/segments/new\\?example=regulars");
            assertThat(scene.window().field("Name")).hasValue("Regulars we may write to");
            Rules.open(scene, "/segments/new");
          })),
      Surface.page(AREA, PATH, SEE_MESSAGES,
          Control.of("link", "Segments", SEE_MESSAGES,
              scene -> scene.leadsTo(CustomerControls.inMain(scene, AriaRole.LINK, "Segments"), "/segments")),
          Control.of("link", "Members as CSV", TAKE_OUT, scene -> Assertions
              .assertThat(scene.downloads(scene.window().link("Members as CSV")))
              .contains(scene.world().showcase().customer())),
          Control.of("button", "Delete", PUBLISH, scene -> scene.opens("Delete")),
          Control.of("link", "Edit", PUBLISH, scene -> scene.leadsTo(scene.window().link("Edit"), PATH + "/edit")),
          Control.of("tab", "Members", SEE_MESSAGES, scene -> {
            scene.the(AriaRole.TAB, "Came and went").click();
            scene.leadsTo(scene.the(AriaRole.TAB, "Members"), PATH);
          }),
          Control.of("tab", "Came and went", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.the(AriaRole.TAB, "Came and went"), PATH + "\\?tab=changes")),
          Control.of("tab", "Versions", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.the(AriaRole.TAB, "Versions"), PATH + "\\?tab=versions")),
          span("7 days", "\\?days=7"), span("30 days", ""), span("90 days", "\\?days=90"),
          Control.of("summary", "As a table", SEE_MESSAGES, scene -> {
            table(scene);
            assertThat(scene.window().main().locator("details td").first()).isVisible();
          }),
          Control.links("somebody in it", "/console/customers/" + Control.ID, SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().main().locator("a.row-link").first(),
                  "/customers/" + Control.ID)),
          Control.links("another segment", TO_ONE, SEE_MESSAGES, scene -> scene.leadsTo(
              scene.window().main().locator("[aria-labelledby=overlaps] a").first(), "/segments/[\\w-]+")),
          Control.links("what uses it", "/console/personas/[\\w-]+", SEE_MESSAGES, scene -> scene.leadsTo(
              scene.window().main().locator("[aria-labelledby=used-by] a[href$='/" + Segments.ADDERS + "']"),
              "/personas/" + Segments.ADDERS))),
      Surface.of(AREA, "Segment, its sizes", SEE_MESSAGES, SegmentControls::sizes,
          Control.of("button", "As CSV", SEE_MESSAGES, scene -> Assertions
              .assertThat(scene.downloads(scene.the(AriaRole.BUTTON, "As CSV"))).matches(SIZES))),
      Surface.page(AREA, "Segment, who came", PATH + "?tab=changes", SEE_MESSAGES,
          Control.links("somebody who came", "/console/customers/" + Control.ID, SEE_MESSAGES, scene -> {
            String customer = scene.window().main().locator("a.row-link").first().getAttribute("href");
            scene.leadsTo(scene.window().main().locator("a.row-link[href='" + customer + "']").first(),
                customer.replace("/console", ""));
          })),
      Surface.page(AREA, "Segment, its versions", PATH + "?tab=versions", SEE_MESSAGES,
          Control.links("Take into the editor", "/console" + PATH + "/edit\\?version=1", PUBLISH, scene -> {
            scene.leadsTo(scene.window().link("Take into the editor"), PATH + "/edit\\?version=1");
            assertThat(scene.window().main()).containsText("Version 1 is in the editor");
            Rules.open(scene, PATH + "/edit");
          })));

  private SegmentControls() {
  }

  /** From the other one. */
  private static Control tab(String name, String path) {
    return Control.of("tab", name, SEE_MESSAGES, scene -> {
      scene.open(path.equals("/personas") ? "/segments" : "/personas");
      scene.leadsTo(scene.the(AriaRole.TAB, name), path);
    });
  }

  private static Locator row(Scene scene, String name) {
    return scene.window().main().locator("a.row-link[href$='/" + name + "']");
  }

  private static void search(Scene scene) {
    scene.the(AriaRole.TEXTBOX, "Search segments").fill("those-who");
    scene.isAt("/segments\\?q=those-who");
    assertThat(scene.the(AriaRole.TEXTBOX, "Search segments")).hasValue("those-who");
    assertThat(scene.window().main().locator("a.row-link")).hasCount(2);
  }

  /** As on the first day. */
  private static void none(Scene scene) {
    scene.page().route(ASKED, route -> route
        .fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"items\": []}")));
    scene.open("/segments");
    scene.page().unroute(ASKED);
  }

  private static Control span(String name, String query) {
    return Control.of("radio", name, SEE_MESSAGES, scene -> {
      scene.open(PATH + (query.endsWith("=7") ? "?days=90" : "?days=7"));
      scene.window().main().getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName("Span"))
          .getByText(name).click();
      scene.isAt(PATH + query);
      assertThat(scene.the(AriaRole.RADIO, name)).isChecked();
    });
  }

  private static void table(Scene scene) {
    scene.window().main().locator("summary").click();
  }

  private static void sizes(Scene scene) {
    scene.open(PATH);
    table(scene);
  }
}
