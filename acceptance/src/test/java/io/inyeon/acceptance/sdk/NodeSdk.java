package io.inyeon.acceptance.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client script of {@code acceptance/node/clients}. */
record NodeSdk(String script) implements Sdk {
  @Override
  public List<Sent> tell(URI url, String writeKey, String run) {
    JsonNode printed = JsonMapper.shared().readTree(run("clients/" + script + ".mjs", url.toString(), writeKey, run));
    return StreamSupport.stream(printed.get("sent").spliterator(), false)
        .map(sent -> new Sent(sent.get("type").asString(), sent.get("messageId").asString())).toList();
  }

  @Override
  public String toString() {
    return script;
  }

  private static String run(String script, String url, String writeKey, String run) {
    try {
      Process node = new ProcessBuilder("node", script, url, writeKey, run).directory(Path.of("node").toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (node.waitFor() != 0) {
        throw new AssertionError(script + " failed: " + printed);
      }
      return printed;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + script + " ran", stopped);
    }
  }
}
