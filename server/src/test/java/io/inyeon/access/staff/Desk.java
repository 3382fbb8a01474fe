package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A browser before which somebody sits: keeps the cookie, sends the token along. */
public final class Desk {
  private final Caller caller;
  private String cookie = "";
  private String csrf = "";

  Desk(Caller caller) {
    this.caller = caller;
  }

  Desk signedIn(String email, String password) {
    Answer answer = signIn(email, password);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  Answer signIn(String email, String password, String... headers) {
    return send("POST", "/session", Map.of("email", email, "password", password), headers);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** As our own pages do. */
  public Answer send(String method, String path, @Nullable Object body, String... more) {
    List<String> headers = new ArrayList<>(List.of("X-CSRF-Token", csrf));
    Collections.addAll(headers, more);
    return sendBare(method, path, body, headers.toArray(String[]::new));
  }

  /** Without the token. */
  Answer sendBare(String method, String path, @Nullable Object body, String... more) {
    List<String> headers = new ArrayList<>(List.of("Cookie", "inyeon_session=" + cookie, "Content-Type",
        "application/json", "User-Agent", "Mozilla/5.0 (Macintosh; Intel Mac OS X) Firefox/140.0"));
    Collections.addAll(headers, more);
    Answer answer = caller.send(method, "/api/v1" + path,
        body == null ? null : JsonMapper.shared().writeValueAsBytes(body),
        headers.toArray(String[]::new));
    keep(answer);
    return answer;
  }

  void keep(Answer answer) {
    answer.header("Set-Cookie").ifPresent(set -> cookie = HttpCookie.parse(set).getFirst().getValue());
    if (answer.header("Content-Type").orElse("").startsWith("application/json") && answer.json().has("csrfToken")) {
      csrf = answer.json().path("csrfToken").asString();
    }
  }

  String cookie() {
    return cookie;
  }

  String csrf() {
    return csrf;
  }

  /** Another browser with a copy of the cookie. */
  Desk copy() {
    Desk copy = new Desk(caller);
    copy.cookie = cookie;
    copy.csrf = csrf;
    return copy;
  }
}
