package io.inyeon.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import io.inyeon.order.Shopkeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The news that it is back goes to whoever has it held, though it is there for nobody else; and not once that is over. */
class WaitingMailTest {
  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static TimedServer server;
  private static Caller caller;
  private static Shopkeeper shop;
  private static Waiters waiters;

  private final String journey = Shopkeeper.unheardOf("back");
  private final String kettle = Shopkeeper.unheardOf("kettle");

  @BeforeAll
  static void open() {
    mails = new MailSink();
    server = new TimedServer(folder, Instant.parse("2026-05-01T01:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url()));
    caller = server.caller();
    shop = new Shopkeeper(caller);
    waiters = new Waiters(server);
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  /** Mails those whom the lists have told, some time after. */
  private void mails(String wait, String messageClass) {
    Map<String, Object> nodes = Map.of("wait", Map.of("type", "wait", "for", wait, "next", "mail"), "mail",
        Map.of("type", "send-email", "class", messageClass, "purpose", messageClass, "content",
            Map.of("en", Map.of("subject", "Back", "text", "{{unsubscribeUrl}}",
                "html", "<p>{{unsubscribeUrl}}</p>")),
            "next", "end"),
        "end", Map.of("type", "exit"));
    Answer saved = caller.api("PUT", "/journeys/" + journey,
        Map.of("entry", Map.of("event", "Back In Stock"), "start", "wait", "nodes", nodes));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + journey + "/publish", null).status()).isEqualTo(200);
    server.timePasses(Duration.ofSeconds(1));
  }

  /** @return the customer for whom the only one is held */
  private String isHeldFor(String word) {
    shop.product(kettle, 30_000);
    String who = Shopkeeper.unheardOf(word);
    caller.hearsFromServer(Map.of("type", "identify", "userId", who, "traits", Map.of("email", who + "@example.com")));
    String id = caller.customerId("userId", who);
    for (String purpose : List.of("marketing", "service")) {
      assertThat(caller.api("PUT", "/customers/" + id + "/consents", Map.of("channel", "email", "purpose", purpose,
          "status", "granted", "proof", Map.of("form", "f"))).status()).isEqualTo(200);
    }
    Caller.eventually(() -> waiters.heard(who, "Consent Updated") == 2);
    String entry = waiters.waits(who, kettle);
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 1);
    waiters.becomes(kettle, entry, "told");
    Caller.eventually(() -> waiters.heard(who, "Back In Stock") == 1);
    server.folded();
    return id;
  }

  private String message(String customer) {
    return caller.api("/messages?customerId=" + customer + "&journey=" + journey).json().path("items").path(0)
        .path("status").asString("");
  }

  @Test
  void the_one_for_whom_it_is_held_hears_of_it() {
    mails("PT5M", "marketing");
    String mina = isHeldFor("mina");
    assertThat(shop.stock(kettle).path("available").asLong()).isZero();
    server.timePasses(Duration.ofMinutes(5));
    Caller.eventually(() -> message(mina).equals("accepted"));
    caller.api("POST", "/journeys/" + journey + "/stop", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketing", "service"})
  void once_somebody_else_has_it_the_news_is_none_any_more(String messageClass) {
    mails("PT1H", messageClass);
    String mina = isHeldFor("mina");
    server.timePasses(Duration.ofMinutes(31));
    Caller.eventually(() -> waiters.walksIn(kettle).status() == 201);
    server.timePasses(Duration.ofMinutes(30));
    Caller.eventually(() -> message(mina).equals("refused"));
    caller.api("POST", "/journeys/" + journey + "/stop", null);
  }
}
