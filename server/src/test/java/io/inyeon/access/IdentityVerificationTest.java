package io.inyeon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who a browser says its user is counts when the brand's own server says so, too. */
@ExtendWith(SharedServer.class)
class IdentityVerificationTest {
  private static final String SETTING = "/identity-verification/write";
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final String one = UUID.randomUUID().toString();
  private Caller caller;
  private byte[] secret;

  @BeforeEach
  void required(Caller caller) {
    this.caller = caller;
    secret = secretIn(caller.api("PUT", SETTING, Map.of("required", true)));
  }

  @AfterEach
  void no_more() {
    caller.api("DELETE", SETTING, null);
  }

  @Test
  void whoever_changes_it_is_on_record_and_no_secret_is() {
    caller.api("POST", SETTING + "/secret", null);
    caller.api("DELETE", SETTING, null);
    Answer audit = caller.api("/audit?action=identity_verification.&limit=3");
    assertThat(audit.json().path("items").valueStream().map(one -> one.path("action").asString())).containsExactly(
        "identity_verification.removed", "identity_verification.secret_replaced", "identity_verification.set");
    assertThat(audit.text()).doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  @Test
  void a_user_whom_the_brands_server_vouches_for_is_that_user() throws Exception {
    assertThat(says(event(one, token(secret, one, QUARTER))).json().has("unverified")).isFalse();
    assertThat(caller.customer("userId", one)).isPresent();
  }

  @Test
  void without_a_proof_the_event_stays_the_visitors_and_neither_id_nor_address_counts() throws Exception {
    Map<String, Object> event = event(one, null);
    event.put("type", "identify");
    event.put("traits", Map.of("email", one + "@example.com"));
    assertThat(says(event).json().path("unverified").asInt()).isEqualTo(1);

    assertThat(caller.customer("userId", one)).isEmpty();
    assertThat(caller.customer("email", one + "@example.com")).isEmpty();
    assertThat(caller.timeline(caller.customerId("anonymousId", "cookie-" + one))).hasSize(1);

    says(event(one, token(secret, one, Duration.ofMinutes(-5))));
    assertThat(caller.customer("userId", one)).as("a proof that is over").isEmpty();
  }

  @Test
  void without_a_proof_and_without_a_cookie_there_is_nobody() {
    Map<String, Object> event = event(one, null);
    event.remove("anonymousId");
    assertThat(says(event).code()).isEqualTo("token_required");
  }

  @Test
  void a_forged_proof_is_refused_with_its_event_and_counted() throws Exception {
    byte[] other = new byte[32];
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(one).expirationTime(in(QUARTER)).build();
    String[] forged = {token(other, one, QUARTER), token(secret, "somebody-else", QUARTER),
        token(secret, one, Duration.ofDays(30)), new PlainJWT(claims).serialize(), "not.a.token", "x"};
    long before = counted("forgedIdentities");
    for (String token : forged) {
      Answer answer = says(event(one, token));
      assertThat(answer.status()).as(token).isEqualTo(400);
      assertThat(answer.code()).as(token).isEqualTo("invalid_token");
    }
    assertThat(counted("forgedIdentities")).isEqualTo(before + forged.length);
    assertThat(caller.get("/metrics").text()).contains("inyeon_identity_tokens_forged_total");
    assertThat(caller.customer("anonymousId", "cookie-" + one)).as("nothing of it is kept").isEmpty();
  }

  @Test
  void the_proof_itself_is_not_kept() throws Exception {
    String token = token(secret, one, QUARTER);
    says(event(one, token));
    String kept = caller.api("/customers/" + caller.customerId("userId", one) + "/timeline").text();
    assertThat(kept).contains("Wish").doesNotContain(token);
  }

  @Test
  void a_new_secret_takes_over_and_the_old_ones_tokens_live_out_their_hour() throws Exception {
    byte[] fresh = secretIn(caller.api("POST", SETTING + "/secret", null));
    assertThat(fresh).isNotEqualTo(secret);
    assertThat(says(event(one, token(fresh, one, QUARTER))).status()).isEqualTo(200);
    assertThat(says(event(one, token(secret, one, QUARTER))).status()).isEqualTo(200);
  }

  @Test
  void where_it_is_not_required_a_word_is_enough_but_a_lie_is_not() throws Exception {
    Answer again = caller.api("PUT", SETTING, Map.of("required", false));
    assertThat(again.json().has("secret")).as("told once").isFalse();
    assertThat(says(event(one, null)).json().has("unverified")).isFalse();
    assertThat(caller.customer("userId", one)).isPresent();
    assertThat(says(event(one, token(new byte[32], one, QUARTER))).code()).isEqualTo("invalid_token");
  }

  @Test
  void a_servers_word_needs_no_proof() {
    Map<String, Object> event = event(one, null);
    caller.hearsFromServer(event);
    assertThat(caller.customer("userId", one)).isPresent();
  }

  @Test
  void only_a_write_keys_users_are_verified_and_only_when_it_is_said_clearly() {
    assertThat(caller.api("PUT", "/identity-verification/nothing", Map.of("required", true)).status()).isEqualTo(404);
    assertThat(caller.api("PUT", "/identity-verification/server", Map.of("required", true)).status()).isEqualTo(404);
    assertThat(caller.api("PUT", SETTING, Map.of("required", "yes")).code()).isEqualTo("wrong_type");
    JsonNode listed = caller.api("/identity-verification").json().path("items").path(0);
    assertThat(listed.path("source").asString()).isEqualTo("write");
    assertThat(listed.has("secret")).isFalse();
  }

  private Answer says(Map<String, Object> event) {
    byte[] body = JsonMapper.shared()
        .writeValueAsBytes(Map.of("writeKey", Caller.WRITE_KEY, "batch", java.util.List.of(event)));
    return caller.send("POST", "/v1/batch", body, "Content-Type", "text/plain");
  }

  private Map<String, Object> event(String userId, @org.jspecify.annotations.Nullable String token) {
    Map<String, Object> event = new LinkedHashMap<>(Map.of("type", "track", "event", "Wish", "userId", userId,
        "anonymousId", "cookie-" + userId));
    if (token != null) {
      event.put("identityToken", token);
    }
    return event;
  }

  private long counted(String name) {
    return caller.api("/status").json().path(name).asLong(-1);
  }

  private static String token(byte[] secret, String userId, Duration life) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256),
        new JWTClaimsSet.Builder().subject(userId).expirationTime(in(life)).build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static Date in(Duration life) {
    return Date.from(Instant.now().plus(life));
  }

  private static byte[] secretIn(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Base64.getUrlDecoder().decode(answer.json().path("secret").asString().getBytes(StandardCharsets.US_ASCII));
  }
}
