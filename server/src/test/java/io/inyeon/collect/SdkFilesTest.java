package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The browser SDK as browsers fetch it. */
@ExtendWith(SharedServer.class)
class SdkFilesTest {
  @Test
  void the_script_is_fresh_within_minutes_and_its_digest_is_kept_for_ever(Caller caller) throws Exception {
    Answer script = caller.get("/sdk/inyeon.js");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Content-Type").orElseThrow()).contains("javascript");
    assertThat(script.header("Cache-Control").orElseThrow()).contains("max-age=600", "public");

    JsonNode manifest = caller.get("/sdk/manifest.json").json();
    Answer lasting = caller.get("/sdk/" + manifest.path("file").asString());
    assertThat(lasting.header("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
    assertThat(lasting.bytes()).isEqualTo(script.bytes());
    byte[] digest = MessageDigest.getInstance("SHA-384").digest(script.bytes());
    assertThat(manifest.path("integrity").asString()).isEqualTo("sha384-" + Base64.getEncoder().encodeToString(digest));
  }

  @Test
  void it_travels_packed_and_may_be_used_by_any_page(Caller caller) throws Exception {
    Answer packed = caller.get("/sdk/inyeon.js", "Accept-Encoding", "gzip", "Origin", "https://shop.example.com");
    assertThat(packed.header("Content-Encoding")).contains("gzip");
    assertThat(packed.header("Access-Control-Allow-Origin")).contains("*");
    assertThat(packed.bytes().length).isLessThan(15 * 1024);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
        .isEqualTo(caller.get("/sdk/inyeon.js").bytes());
  }

  @Test
  void segments_snippet_finds_it_at_its_own_address(Caller caller) {
    Answer script = caller.get("/analytics.js/v1/" + Caller.WRITE_KEY + "/analytics.min.js");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.bytes()).isEqualTo(caller.get("/sdk/inyeon.js").bytes());
  }

  @Test
  void there_is_nothing_else_there(Caller caller) {
    assertThat(caller.get("/sdk/other.js").status()).isEqualTo(404);
    assertThat(caller.get("/sdk/..%2fapplication.properties").status()).isIn(400, 404);
  }
}
