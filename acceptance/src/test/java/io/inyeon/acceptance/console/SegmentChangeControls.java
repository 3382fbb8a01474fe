package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;
import static io.inyeon.acceptance.console.SegmentControls.AREA;
import static io.inyeon.acceptance.console.SegmentControls.PATH;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** What is done to a segment on its page: deleted, put on, taken off, stopped while it is being filled. */
final class SegmentChangeControls {
  private static final String ADD = "Add customers";
  private static final String STOP = "Stop reading history";
  static final List<Surface> SURFACES = List.of(
      Surface.of(AREA, "Segment in use, to be deleted", PUBLISH, scene -> scene.dialogue(PATH, "Delete"),
          Control.of("button", "Close", PUBLISH, scene -> {
            scene.closes("Close");
            scene.opens("Delete");
            scene.window().modalButton("Close").last().click();
            scene.isClosed();
          }),
          Control.links("what uses it", "/console/personas/[\\w-]+", SEE_MESSAGES, scene -> scene
              .leadsTo(scene.window().modal().locator("a[href$='/" + Segments.ADDERS + "']"),
                  "/personas/" + Segments.ADDERS))),
      Surface.of(AREA, "Segment, to be deleted", PUBLISH, SegmentChangeControls::sure,
          Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> {
            scene.closes("Cancel");
            scene.staysSaid("segment-");
          }),
          Control.of("button", "Delete", PUBLISH, SegmentChangeControls::delete)),
      Surface.of(AREA, "A fixed list", SEE_MESSAGES, SegmentChangeControls::list,
          Control.of("button", ADD, PUBLISH, scene -> scene.opens(ADD)),
          Control.family("Take off", "button", "Take .* off the list", PUBLISH, scene -> {
            scene.press("Take Nari off the list");
            scene.staysSaid("Nobody is in it now");
            Assertions.assertThat(members(scene)).isEmpty();
          })),
      Surface.of(AREA, "A fixed list, to be added to", PUBLISH, scene -> {
        list(scene);
        scene.opens(ADD);
      }, Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.of("textbox", "Search customers", PUBLISH, scene -> find(scene, "nari@")),
          Control.family("somebody found", "checkbox", ".+", PUBLISH, scene -> {
            assertThat(scene.window().modalButton(ADD)).isDisabled();
            scene.window().modal().getByRole(AriaRole.CHECKBOX).first().check();
            assertThat(scene.window().modalButton(ADD)).isEnabled();
          }),
          Control.of("button", ADD, PUBLISH, SegmentChangeControls::add)),
      Surface.of(AREA, "Segment, while it is filled", SEE_MESSAGES, SegmentChangeControls::filling,
          Control.of("button", STOP, PUBLISH, scene -> scene.opens(STOP))),
      Surface.of(AREA, "Filling, to be stopped", PUBLISH, scene -> {
        filling(scene);
        scene.opens(STOP);
      }, Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.of("button", STOP, PUBLISH, scene -> {
            scene.pressInDialogue(STOP);
            scene.isClosed();
            scene.page().unroute(asked(key(scene)));
            scene.staysSaid("History not read to the end");
            Assertions.assertThat(Segments.get(scene.api(), key(scene)).path("state").asString())
                .isEqualTo("cancelled");
          })));

  private SegmentChangeControls() {
  }

  private static String key(Scene scene) {
    return scene.page().url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
  }

  private static List<String> members(Scene scene) {
    return scene.api().all("/api/v1/segments/" + key(scene) + "/members?limit=50").stream()
        .map(one -> one.path("customerId").asString()).toList();
  }

  /** One of their own, about to be deleted. */
  private static void sure(Scene scene) {
    scene.open("/segments/" + Segments.define(scene.api(), Segments.NOBODY));
    scene.opens("Delete");
  }

  private static void delete(Scene scene) {
    String key = key(scene);
    scene.pressInDialogue("Delete");
    scene.isAt("/segments");
    Assertions.assertThat(scene.api().get("/api/v1/segments/" + key).status()).isEqualTo(404);
  }

  /** One of their own, with one on it. */
  private static void list(Scene scene) {
    String key = Segments.fixed(scene.api());
    String customer = scene.world().showcase().customer();
    Assertions.assertThat(scene.api().post("/api/v1/segments/" + key + "/members",
        Showcase.json(Map.of("add", List.of(customer), "remove", List.of()))).ok()).isTrue();
    Desk.eventually(() -> Assertions
        .assertThat(scene.api().get("/api/v1/segments/" + key + "/members").body().path("items")).hasSize(1));
    scene.world().demo().turn("{\"forward\": \"PT1S\"}"); // what is said at one instant has no order
    scene.open("/segments/" + key);
  }

  private static void find(Scene scene, String typed) {
    scene.the(AriaRole.TEXTBOX, "Search customers").fill(typed);
    assertThat(scene.window().modal().getByRole(AriaRole.CHECKBOX)).hasCount(1);
  }

  private static void add(Scene scene) {
    String user = World.unheardOf("user");
    Showcase.tell(scene.world().demo().till(), Map.of("type", "identify", "userId", user, "traits",
        Map.of("email", user + "@example.net", "name", user)));
    Desk.eventually(() -> Assertions.assertThat(scene.api().lookup("userId", user)).isPresent());
    find(scene, user + "@example.net");
    scene.window().modal().getByRole(AriaRole.CHECKBOX).check();
    scene.pressInDialogue(ADD);
    scene.isClosed();
    scene.staysSaid(user);
    Assertions.assertThat(members(scene)).contains(scene.api().lookup("userId", user).orElseThrow());
  }

  private static String asked(String key) {
    return "**/api/v1/segments/" + key;
  }

  /** History is read faster than anybody sees here: until it is stopped, the page is told that half of it is. */
  private static void filling(Scene scene) {
    String key = Segments.define(scene.api(), Segments.ADDED);
    scene.page().route(asked(key), route -> {
      APIResponse answer = route.fetch();
      route.fulfill(new Route.FulfillOptions().setResponse(answer)
          .setBody(answer.text().replace("\"state\":\"live\",\"progress\":1.0",
              "\"state\":\"backfilling\",\"progress\":0.5")));
    });
    scene.open("/segments/" + key);
    if (PUBLISH.contains(scene.role())) {
      assertThat(scene.the(AriaRole.BUTTON, STOP)).isVisible();
    }
  }
}
