package io.inyeon.channel.email;

import io.inyeon.core.channel.ChannelPeer;
import io.inyeon.core.channel.IdempotencyKey;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SMTP receiver of {@code src/test/node}, as a process of its own: it shares no code with the client. */
final class SmtpPeer implements ChannelPeer, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;
  private final int port;
  private boolean gone;

  SmtpPeer(String... options) {
    var command = new ArrayList<>(List.of("node", "smtp-peer.mjs"));
    command.addAll(List.of(options));
    try {
      process = new ProcessBuilder(command).directory(Path.of("src/test/node").toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException failure) {
      throw new UncheckedIOException("Node.js cannot be started", failure);
    }
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
    port = answer().get("port").asInt();
  }

  /** Where it listens, or, when it is gone, where nobody does. */
  int port() {
    return gone ? 1 : port;
  }

  @Override
  public void behaves(Behaviour behaviour) {
    gone = behaviour == Behaviour.IS_GONE;
    switch (behaviour) {
      case ACCEPTS, IS_GONE -> does("accept");
      case REFUSES_RECIPIENT -> rejects("rcpt", 550, "5.1.1 No such user here");
      case REFUSES_FOR_NOW -> rejects("rcpt", 451, "4.7.1 Greylisted, try again later");
      case DIES_BEFORE_TAKING -> does("drop-at-data");
      case DIES_AFTER_TAKING -> does("swallow-and-die");
    }
  }

  void does(String behaviour) {
    ask(Map.of("behaviour", behaviour));
  }

  void rejects(String place, int code, String text) {
    ask(Map.of("behaviour", "reject", "at", place, "code", code, "text", text));
  }

  void rejectsAndHangsUp(String place, int code, String text) {
    ask(Map.of("behaviour", "reject", "at", place, "code", code, "text", text, "thenHangUp", true));
  }

  void hangsUpOnEveryone() {
    ask(Map.of("ask", "hang-up"));
  }

  int connections() {
    return ask(Map.of("ask", "connections")).get("connections").asInt();
  }

  /** As a receiver's own parser reads it. */
  JsonNode mail(IdempotencyKey key) {
    return ask(Map.of("ask", "mails", "key", key.toString())).get("mails").get(0);
  }

  @Override
  public long taken(IdempotencyKey key) {
    return ask(Map.of("ask", "mails", "key", key.toString())).get("mails").size();
  }

  private synchronized JsonNode ask(Map<String, Object> request) {
    try {
      requests.write(JSON.writeValueAsString(request));
      requests.newLine();
      requests.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return answer();
  }

  private JsonNode answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("The SMTP peer died");
      }
      return JSON.readTree(line);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
