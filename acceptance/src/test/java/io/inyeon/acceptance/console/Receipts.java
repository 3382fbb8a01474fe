package io.inyeon.acceptance.console;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.inyeon.acceptance.Api;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What receipts say, to press controls at: approved and not, and journeys that send it. */
final class Receipts {
  /** There to be looked at, and nobody's to change. */
  static final String APPROVED = "receipt-of-the-house";
  static final String WAITING = "terms-of-the-house";
  /** It sends what is approved. */
  static final String JOURNEY = "receipts-of-the-house";
  private static final String MAIL = """
    {"subject": "%s", "text": "%s\\n\\n{{event.order_number}}\\n", "html": "<p>%s</p><p><b>{{event.order_number}}</b></p>"}""";

  private Receipts() {
  }

  static void prepare(Demonstration demo) {
    String hash = save(demo.api(), APPROVED, "Thank you for your order");
    save(demo.api(), WAITING, "Our terms change on 1 June");
    approve(demo, APPROVED, hash);
    journey(demo.api(), JOURNEY, content("Thank you for your order"));
  }

  /** A new one, which nobody has approved. */
  static String make(Api api) {
    String key = World.unheardOf("receipt");
    save(api, key, "Receipt " + key);
    return key;
  }

  static JsonNode get(Api api, String key) {
    return api.get("/api/v1/templates/" + key).body();
  }

  /** @return by which just this content is approved */
  static String save(Api api, String key, String words) {
    Api.Reply saved = api.put("/api/v1/templates/" + key, content(words));
    Assertions.assertThat(saved.ok()).as("%s", saved).isTrue();
    return saved.body().path("hash").asString();
  }

  private static JsonNode content(String words) {
    String en = MAIL.formatted(words, words, words);
    String ko = MAIL.formatted("주문해 주셔서 고맙습니다", "주문해 주셔서 고맙습니다.", "주문해 주셔서 고맙습니다.");
    return JsonMapper.shared()
        .readTree("{\"content\": {\"en\": %s, \"ko\": %s}, \"fallbackLanguage\": \"en\"}".formatted(en, ko));
  }

  /** A draft that sends a receipt of its own. */
  static String journey(Api api) {
    String key = World.unheardOf("receipts");
    journey(api, key, content("Receipt of " + key));
    return key;
  }

  private static void journey(Api api, String key, JsonNode said) {
    Api.Reply saved = api.put("/api/v1/journeys/" + key, JsonMapper.shared().readTree("""
      {"name": "%s", "entry": {"event": "Never Heard Of"}, "start": "mail", "nodes": {"end": {"type": "exit"},
        "mail": {"type": "send-email", "class": "transactional", "content": %s, "fallbackLanguage": "en",
          "next": "end"}}}""".formatted(key, said.path("content"))));
    Assertions.assertThat(saved.ok()).as("%s", saved).isTrue();
  }

  /** Another content of that name than any before, as somebody else saves it while this window stands there. */
  static void saveMeanwhile(Window window, String key) {
    call(window, "PUT", "/" + key, content(World.unheardOf("Meanwhile")).toString());
  }

  /** As an administrator does: no key may. */
  private static void approve(Demonstration demo, String key, String hash) {
    try (Window window = demo.enter("administrator")) {
      call(window, "POST", "/" + key + "/approve", Map.of("hash", hash));
    }
  }

  private static void call(Window window, String method, String path, Object body) {
    APIRequestContext calls = window.context().request();
    String api = window.console().replace("/console", "/api/v1");
    String token = JsonMapper.shared().readTree(calls.get(api + "/session").text()).path("csrfToken").asString();
    APIResponse answer = calls.fetch(api + "/templates" + path, RequestOptions.create().setMethod(method)
        .setHeader("X-CSRF-Token", token).setHeader("Content-Type", "application/json").setData(body));
    Assertions.assertThat(answer.ok()).as(answer.text()).isTrue();
  }
}
