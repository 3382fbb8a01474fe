package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.webhook.WebhookSender.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One attempt at a real server. */
class WebhookSenderTest {
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final SigningSecret SECRET = SigningSecret.random();
  private static final CheckedAddresses ANY = new CheckedAddresses(true, InetAddress::getAllByName);

  private static Answer send(CheckedAddresses addresses, Duration patience, String url) {
    try (WebhookSender sender = new WebhookSender(addresses, 8, patience)) {
      return sender.send(URI.create(url), "msg_1", NOW, "{\"a\":\"한\"}", List.of(SECRET));
    }
  }

  @Test
  void what_is_sent_is_signed_as_the_specification_says() {
    try (Receiver receiver = new Receiver()) {
      assertThat(send(ANY, LONG, receiver.url()).taken()).isTrue();
      Receiver.Told told = receiver.told().getFirst();
      assertThat(told.signatures()).containsExactly(Signatures.of(SECRET.text(), told));
      assertThat(told.timestamp()).isEqualTo("1777593600");
      assertThat(told.body()).isEqualTo("{\"a\":\"한\"}");
      assertThat(told.contentType()).startsWith("application/json");
    }
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    try (Receiver receiver = new Receiver(); Receiver elsewhere = new Receiver()) {
      receiver.answers(307, "Location", elsewhere.url());
      Answer answer = send(ANY, LONG, receiver.url());
      assertThat(answer.status()).isEqualTo(307);
      assertThat(answer.taken()).isFalse();
      assertThat(elsewhere.told()).isEmpty();
    }
  }

  @Test
  void nobody_reads_a_long_answer() {
    try (Receiver receiver = new Receiver().answers(200).with(100_000_000)) {
      assertThat(send(ANY, LONG, receiver.url()).taken()).isTrue();
    }
  }

  @Test
  void nobody_waits_for_ever() {
    try (Receiver receiver = new Receiver().holds()) {
      assertThat(send(ANY, Duration.ofMillis(200), receiver.url()).fault()).isEqualTo(WebhookFault.TIMEOUT);
      assertThat(receiver.told()).hasSize(1);
    }
  }

  @Test
  void why_there_was_no_answer_is_told() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(send(ANY, LONG, "http://127.0.0.1:" + port).fault()).isEqualTo(WebhookFault.NO_CONNECTION);
    CheckedAddresses nobody = new CheckedAddresses(true, host -> {
      throw new UnknownHostException(host);
    });
    assertThat(send(nobody, LONG, "http://nobody.example/").fault()).isEqualTo(WebhookFault.UNKNOWN_HOST);
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = Thread.ofVirtual().start(() -> answerPlainly(plain));
      assertThat(send(ANY, LONG, "https://127.0.0.1:" + plain.getLocalPort()).fault()).isEqualTo(WebhookFault.TLS);
      answering.join();
    }
  }

  @Test
  void a_name_that_leads_inside_is_not_followed_even_if_it_led_outside_before() {
    InetAddress[] outside = {address("1.1.1.1")};
    InetAddress[] inside = {address("127.0.0.1")};
    int[] asked = {0};
    CheckedAddresses rebinding = new CheckedAddresses(false, host -> asked[0]++ == 0 ? outside : inside);
    try (Receiver receiver = new Receiver()) {
      String url = "https://hooks.example:" + receiver.port() + "/";
      assertThat(new WebhookUrl(rebinding).check(url)).isEqualTo(URI.create(url));
      assertThat(send(rebinding, LONG, url.replace("https", "http")).fault()).isEqualTo(WebhookFault.PRIVATE_TARGET);
      assertThat(receiver.told()).isEmpty();
    }
  }

  @Test
  void the_client_connects_to_what_was_looked_at_and_asks_nobody_again() {
    int[] asked = {0};
    CheckedAddresses once = new CheckedAddresses(true, host -> {
      asked[0]++;
      return new InetAddress[]{address("127.0.0.1")};
    });
    try (Receiver receiver = new Receiver()) {
      assertThat(send(once, LONG, "http://hooks.example:" + receiver.port() + "/").taken()).isTrue();
    }
    assertThat(asked[0]).isEqualTo(1);
  }

  /** As a server does that knows nothing of TLS. */
  private static void answerPlainly(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
