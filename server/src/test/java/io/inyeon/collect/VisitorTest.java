package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A browser is recognised by a cookie of the brand's own host, set by the server. */
@ExtendWith(SharedServer.class)
class VisitorTest {
  private final String proposed = UUID.randomUUID().toString();
  private Caller caller;

  @BeforeEach
  void at(Caller caller) {
    this.caller = caller;
  }

  @Test
  void a_new_browser_keeps_the_id_that_its_page_has_made_for_longer_than_a_script_could() {
    Answer answer = asks(Map.of("anonymousId", proposed));
    assertThat(idIn(answer)).isEqualTo(proposed);
    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("inyeon_aid=" + proposed, "Max-Age=34560000",
        "HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    assertThat(answer.header("Access-Control-Allow-Origin")).as("no other site's business").isEmpty();
  }

  @Test
  void behind_a_proxy_that_speaks_https_the_cookie_does_not_travel_in_the_clear() {
    Answer answer = asks(Map.of("anonymousId", proposed), "X-Forwarded-Proto", "https");
    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("Secure");
  }

  @Test
  void a_browser_that_is_known_stays_who_it_is_until_somebody_else_sits_there() {
    String known = UUID.randomUUID().toString();
    assertThat(idIn(asks(Map.of("anonymousId", proposed), "Cookie", "inyeon_aid=" + known))).isEqualTo(known);
    assertThat(idIn(asks(Map.of("anonymousId", proposed, "renew", true), "Cookie", "inyeon_aid=" + known)))
        .isEqualTo(proposed);
    assertThat(idIn(asks(Map.of("anonymousId", "me; Domain=.example.com"))))
        .as("what is no id of ours is not set").hasSize(36);
  }

  @Test
  void a_consent_taken_back_takes_the_cookie_back() {
    Answer answer = caller.send("DELETE", "/v1/visitor", body(Map.of()), "Cookie", "inyeon_aid=" + proposed);
    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("inyeon_aid=;", "Max-Age=0");
  }

  @Test
  void only_whoever_has_the_write_key_may_ask() {
    assertThat(caller.send("POST", "/v1/visitor", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).code())
        .isEqualTo("unknown_key");
  }

  @Test
  void another_sites_form_makes_nobody_somebody_else() {
    Answer answer = asks(Map.of("anonymousId", proposed, "renew", true), "Sec-Fetch-Site", "cross-site");
    assertThat(answer.code()).isEqualTo("foreign_origin");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(idIn(asks(Map.of("anonymousId", proposed), "Sec-Fetch-Site", "same-origin"))).isEqualTo(proposed);
  }

  private Answer asks(Map<String, Object> said, String... headers) {
    return caller.send("POST", "/v1/visitor", body(said), headers);
  }

  private static byte[] body(Map<String, Object> said) {
    Map<String, Object> document = new java.util.HashMap<>(said);
    document.put("writeKey", Caller.WRITE_KEY);
    return JsonMapper.shared().writeValueAsBytes(document);
  }

  private static String idIn(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("anonymousId").asString();
  }
}
