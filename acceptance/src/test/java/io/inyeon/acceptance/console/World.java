package io.inyeon.acceptance.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import io.inyeon.acceptance.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A demonstration whose clock stands still, with something for every page, where anybody can be had to work at it. */
record World(Demonstration demo, Showcase showcase, Lock clock) implements AutoCloseable {
  static final String PASSWORD = "four words to remember";

  /** Somebody who works here. */
  record Person(String id, String name, String email) {}

  static World open(Path folder) {
    Demonstration demo = Demonstration.open(folder);
    Showcase showcase = Showcase.in(demo);
    demo.turn("{\"speed\": 0}");
    return new World(demo, showcase, new ReentrantLock());
  }

  Api api() {
    return demo.api();
  }

  /** Nobody else is called so. */
  static String unheardOf(String word) {
    return word + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Invited, and not yet there. */
  Person invite(Role role) {
    String name = unheardOf(role.key());
    String email = name + "@brand.example";
    var invited = api().post("/api/v1/users",
        Showcase.json(Map.of("name", name, "email", email, "role", role.key(), "language", "en"))).body();
    return new Person(invited.at("/user/id").asString(), name, email);
  }

  /** A new link by which that person chooses a password. */
  String token(Person person) {
    String link = api().post("/api/v1/users/" + person.id() + "/invitation", Showcase.json(Map.of())).body()
        .path("link").asString();
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  /** Somebody new of that role sits down at a window of their own. */
  Scene enter(Role role) {
    return enter(role, invite(role));
  }

  Scene enter(Role role, Person person) {
    Window window = demo.outside("en", 1280, ColorScheme.LIGHT);
    window.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    APIResponse joined = window.context().request().post(demo.home() + "/api/v1/invitations",
        RequestOptions.create().setData(Map.of("token", token(person), "password", PASSWORD)));
    if (!joined.ok()) {
      throw new IllegalStateException(joined.text());
    }
    return new Scene(this, role, person, window);
  }

  /** Somebody of whom nothing is known. */
  Scene outside() {
    return new Scene(this, Role.STORE_STAFF, new Person("", "", ""), demo.outside("en", 1280, ColorScheme.LIGHT));
  }

  /** The same world, for another thread to look at with a browser of its own. */
  World beside() {
    return new World(demo.beside(), showcase, clock);
  }

  /** While nobody else sets the clock, which all have in common. */
  void alone(Runnable act) {
    clock.lock();
    try {
      act.run();
    } finally {
      clock.unlock();
    }
  }

  /** Closes its browser; the demonstration goes on. */
  void leave() {
    demo.leave();
  }

  @Override
  public void close() {
    demo.close();
  }
}
