package io.inyeon.demo;

import io.inyeon.Customiser;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Scale;
import io.inyeon.demo.shop.Commerce;
import io.inyeon.demo.shop.Members;
import io.inyeon.demo.shop.ShopRoutes;
import io.inyeon.log.Signals;
import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.settings.Settings;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import tools.jackson.databind.JsonNode;

/**
 * {@code inyeon demo}: a server with made-up customers who live through a day, a mailbox for their mails, and a page that
 * shows it all. It is the server that {@code up} starts, on a faster clock; what the customers do comes in over HTTP.
 */
public final class Demo {
  private final Live live = new Live();
  private final Clockwork clockwork = Clockwork.stopped(InstantSource.system(), live);
  private final Pages pages = new Pages(live, clockwork.clock());
  private final LateRoutes shop = new LateRoutes("/demo/shop");
  private final LateRoutes mails = new LateRoutes("/demo/mailbox");
  private Scale scale = Scale.USUAL;
  private @Nullable Mailbox mailbox;
  private volatile @Nullable Opening opening;
  private @Nullable Simulation simulation;
  private @Nullable Feed feed;

  private Demo() {
  }

  public static void main(String[] arguments) {
    var demo = new Demo();
    RunningInyeon running = Inyeon.run(demo.settings(List.of(arguments), System.getenv()), demo.customiser());
    Greeting.print(running);
    demo.begin(running);
    if (!demo.hasEnded()) {
      Greeting.print(running); // what was brought meanwhile has pushed it off the screen
    }
  }

  /** Inside another program, on any free port; closing the server ends the demonstration. */
  static RunningInyeon start(List<String> arguments) {
    var demo = new Demo();
    return demo.begin(Inyeon.start(demo.settings(arguments, Map.of()).get().withPort(0), demo.customiser()));
  }

  private Supplier<Settings> settings(List<String> given, Map<String, String> environment) {
    return () -> {
      List<String> arguments = scaled(given, environment);
      Settings wanted = Settings.parseDemo(arguments, environment);
      if (wanted.smtpUrl().isPresent()) {
        return wanted;
      }
      Mailbox opened = Mailbox.open(clockwork.clock());
      mailbox = opened;
      Map<String, String> more = new HashMap<>(environment);
      more.put("INYEON_SMTP_URL", opened.smtpUrl() + "&from=tea@shop.example.com");
      return Settings.parseDemo(arguments, more);
    };
  }

  private Customiser customiser() {
    return context -> {
      context.registerBean(InstantSource.class, () -> clockwork.after(context.getBean(DatabaseAddress.class)));
      context.registerBean("demoPages", RouterFunction.class, pages::routes);
      context.registerBean("demoShop", RouterFunction.class, () -> shop);
      context.registerBean("demoMailbox", RouterFunction.class, () -> mails);
      context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> end());
    };
  }

  /** Takes what says how large the brand is; the rest is for the server. */
  private List<String> scaled(List<String> arguments, Map<String, String> environment) {
    List<String> rest = new ArrayList<>();
    try {
      scale = Scale.take(arguments, environment, rest);
      return rest;
    } catch (IllegalArgumentException e) {
      throw new StartupFailure(Code.BAD_SETTING, String.valueOf(e.getMessage()));
    }
  }

  /** Whether somebody has ended it before the past was there. */
  private boolean hasEnded() {
    Opening past = opening;
    return past != null && past.isStopped();
  }

  /** The past is brought first, while the page is there already; then the clock runs. */
  private RunningInyeon begin(RunningInyeon running) {
    Client client = client(running);
    ContactRules.define(client);
    BrandJourneys.publish(client, running.settings().address());
    Audience.define(client);
    CompletableFuture<Void> supplied = CompletableFuture.runAsync(() -> Supply.open(client,
        Past.read(running.data()).map(Past::world).orElseGet(scale::population), clockwork.day()));
    Names names = new Names(client);
    open(client, names);
    clockwork.clock().onChange(clockwork::show);
    clockwork.show();
    pages.show(client);
    Opening past = new Opening(running, client, clockwork, live);
    opening = past;
    Population world = past.bring(scale);
    names.know(world);
    if (!past.isStopped()) {
      supplied.join();
      play(running, client, world);
    }
    return running;
  }

  /** The brand's web shop, and everybody's mailbox where the mails are ours to show. */
  private void open(Client client, Names names) {
    pages.tell(scale);
    Optional<Mailbox> ours = Optional.ofNullable(mailbox);
    Members members = new ShopMembers(client, clockwork.clock(), ours);
    shop.open(new ShopRoutes(client.writeKey(), identitySecret(client), clockwork.clock(), members,
        (method, path, document, key) -> answer(client.call(method, path, document, key))).routes());
    ours.ifPresent(box -> mails.open(new MailboxPages(box, names::of).routes()));
  }

  private static Commerce.Answer answer(Client.Reply reply) {
    return new Commerce.Answer(reply.status(), reply.body());
  }

  /** What the shop signs its members' tokens with; a restart makes a new one. */
  private static byte[] identitySecret(Client client) {
    String path = "/api/v1/identity-verification/write";
    JsonNode made = client.put(path, Map.of("required", false)).orThrow("Identity verification").body();
    JsonNode secret = made.has("secret") ? made : client.post(path + "/secret").orThrow("A secret").body();
    return Base64.getUrlDecoder().decode(secret.path("secret").asString());
  }

  private void play(RunningInyeon running, Client client, Population world) {
    Optional<Mailbox> ours = Optional.ofNullable(mailbox);
    ours.ifPresent(box -> box.onArrival(mail -> live.add("mail", mail)));
    feed = new Feed(running.bean(JdbcTemplate.class), running.bean(Signals.class), client, clockwork, live);
    Player player = new Player(client, ours.map(Inbox::new), clockwork.clock(), world);
    BrandLife life = new BrandLife(world, clockwork.clock().instant(),
        day -> Past.none(world, day).living(day.plusDays(1)).write(running.data()));
    Simulation started = Simulation.start(clockwork.clock(), player, life, clockwork.day());
    simulation = started;
    Reactions reactions = new Reactions(world);
    ours.ifPresent(box -> box.onArrival(mail -> reactions.to(mail).forEach(started::add)));
    pages.attach(started);
    clockwork.clock().runAt(Clockwork.FAST);
  }

  private void end() {
    Opening past = opening;
    if (past != null) {
      past.stop();
    }
    if (simulation != null) {
      simulation.close();
    }
    live.close();
    if (feed != null) {
      feed.close();
    }
    if (mailbox != null) {
      mailbox.close();
    }
  }

  private static Client client(RunningInyeon running) {
    Settings settings = running.settings();
    return new Client(URI.create("http://127.0.0.1:" + running.port()),
        settings.writeKey().orElseGet(() -> running.data().secrets().obtain("write-key")),
        settings.serverKey().orElseGet(() -> running.data().secrets().obtain("server-key")));
  }
}
