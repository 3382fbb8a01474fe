package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message is transactional because somebody who may has read its content, and not because its sender says so. */
class ApprovalTest {
  @TempDir
  static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Map<String, Object> content(String subject) {
    return Map.of("content", Map.of("en", Map.of("subject", subject, "text", "Your order {{event.order_id}}", "html",
        "<p>Your order</p>")));
  }

  private static Answer approve(Desk desk, String key, String hash) {
    return desk.send("POST", "/templates/" + key + "/approve", Map.of("hash", hash));
  }

  private static String saved(String key, String subject) {
    Answer answer = office.anna().send("PUT", "/templates/" + key, content(subject));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("hash").asString();
  }

  private static Answer publish(String key, Map<String, Object> ofNode) {
    Map<String, Object> mail = new HashMap<>(Map.of("type", "send-email", "class", "transactional", "next", "end"));
    mail.putAll(ofNode);
    Desk anna = office.anna();
    Answer saved = anna.send("PUT", "/journeys/" + key, Map.of("entry", Map.of("event", "Order Completed"), "start",
        "mail", "nodes", Map.of("mail", mail, "end", Map.of("type", "exit"))));
    return saved.status() == 200 ? anna.send("POST", "/journeys/" + key + "/publish", null) : saved;
  }

  @Test
  void only_an_administrator_approves_and_it_is_on_record_who() {
    String hash = saved("receipt", "Receipt");
    assertThat(approve(office.hires("marketer"), "receipt", hash).status()).isEqualTo(403);
    assertThat(office.programs().api("POST", "/templates/receipt/approve", Map.of("hash", hash)).status())
        .isEqualTo(403);

    Answer approved = approve(office.anna(), "receipt", hash);
    assertThat(approved.json().path("approvedBy").asString()).isEqualTo("Anna");
    assertThat(office.anna().get("/audit?action=template.approved").json().path("items").path(0).path("detail")
        .path("hash").asString()).isEqualTo(hash);
  }

  @Test
  void what_was_not_read_or_plainly_sells_is_not_approved() {
    String read = saved("changing", "Receipt 1");
    saved("changing", "Receipt 2");
    assertThat(approve(office.anna(), "changing", read).code()).isEqualTo("changed_meanwhile");

    for (Map.Entry<String, String> selling : Map.of("Receipt, and a discount", "discount", "영수증과 할<b>인</b> 안내", "할인",
        "クーポンつき", "クーポン", "Now 20% off", "20% off", "Summer SALE", "sale").entrySet()) {
      Answer answer = approve(office.anna(), "selling", saved("selling", selling.getKey()));
      assertThat(answer.code()).isEqualTo("content_sells");
      assertThat(answer.json().path("word").asString()).isEqualTo(selling.getValue());
      assertThat(answer.field()).isEqualTo("content.en.subject");
    }
    assertThat(approve(office.anna(), "selling", saved("selling", "From our wholesale department")).status())
        .isEqualTo(200);
  }

  @Test
  void a_journey_says_transactional_only_with_an_approved_content_and_a_changed_one_is_another() {
    Map<String, Object> inline = content("Your receipt");
    assertThat(publish("inline", inline).code()).isEqualTo("transactional_not_approved");
    assertThat(publish("inline", inline).field()).isEqualTo("nodes.mail.class");

    approve(office.anna(), "inline", saved("inline", "Your receipt"));
    assertThat(publish("inline", inline).status()).isEqualTo(200);
    assertThat(publish("inline", content("Your receipt!")).code()).isEqualTo("transactional_not_approved");
  }

  @Test
  void a_node_may_name_its_template_and_an_approval_may_be_withdrawn() {
    assertThat(publish("named", Map.of("template", "nowhere")).code()).isEqualTo("unknown_template");
    approve(office.anna(), "shipped", saved("shipped", "Your order is on its way"));
    Answer published = publish("named", Map.of("template", "shipped"));
    assertThat(published.status()).as(published.text()).isEqualTo(200);

    assertThat(office.anna().send("DELETE", "/templates/shipped/approval", null).json().has("approvedAt")).isFalse();
    assertThat(publish("named", Map.of("template", "shipped")).code()).isEqualTo("transactional_not_approved");
  }
}
