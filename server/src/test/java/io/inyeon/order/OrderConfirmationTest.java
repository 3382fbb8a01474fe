package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.access.staff.Desk;
import io.inyeon.access.staff.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has bought gets a confirmation, guests too, and whether or not they want advertising. */
class OrderConfirmationTest {
  @TempDir
  private static Path folder;

  @Test
  void an_order_is_confirmed_once_its_content_has_been_approved() throws IOException {
    String address = Shopkeeper.unheardOf("guest") + "@people.example";
    try (MailSink mails = new MailSink();
        Office office = Office.openWith(folder.resolve("data"), Map.of("INYEON_SMTP_URL", mails.url()))) {
      approvesAndPublishes(office.anna());
      Shopkeeper shop = new Shopkeeper(office.programs());
      String kettle = shop.product(Shopkeeper.unheardOf("kettle"), 30_000);
      shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 5);
      Answer bought = shop.checkout(shop.cart(kettle, 2), Shopkeeper.with(Shopkeeper.shipping(), "contact",
          Map.of("email", address, "name", "Guest")), UUID.randomUUID().toString());
      assertThat(bought.status()).as(bought.text()).isEqualTo(201);
      Caller.eventually(() -> mails.mailsAbout(bought.json().path("number").asString()) == 1);
      assertThat(mails.mailsTo(address)).isEqualTo(1);
    }
  }

  private static void approvesAndPublishes(Desk administrator) throws IOException {
    JsonNode example = JsonMapper.shared().readTree(Files.readString(Path.of("../examples/order-confirmation.json")));
    Answer template = administrator.send("PUT", "/templates/order-confirmation",
        Map.of("content", example.path("nodes").path("confirmation").path("content"), "fallbackLanguage", "en"));
    assertThat(template.status()).as(template.text()).isEqualTo(200);
    Answer approved = administrator.send("POST", "/templates/order-confirmation/approve",
        Map.of("hash", template.json().path("hash").asString()));
    assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    assertThat(administrator.send("PUT", "/journeys/order-confirmation", example).status()).isEqualTo(200);
    Answer published = administrator.send("POST", "/journeys/order-confirmation/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    Caller.eventually(
        () -> administrator.get("/status").json().path("entriesBehind").asLong(1) == 0);
  }
}
