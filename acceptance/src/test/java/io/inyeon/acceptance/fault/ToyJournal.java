package io.inyeon.acceptance.fault;

import io.inyeon.acceptance.fault.ToyServer.Flaw;
import io.inyeon.channel.email.SmtpChannel;
import io.inyeon.channel.email.SmtpSettings;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.IdempotencyKey;
import io.inyeon.core.channel.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The toy's only file: {@code event person id}, {@code submitting address}, {@code sent address}; one a line. */
final class ToyJournal {
  private final Flaw flaw;
  private final FileChannel file;
  private final SmtpChannel mails;
  private final List<String> events = new ArrayList<>();
  private final List<String> unwritten = new ArrayList<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  ToyJournal(Path data, Flaw flaw, String smtpUrl) throws IOException {
    this.flaw = flaw;
    this.mails = new SmtpChannel(SmtpSettings.parse(smtpUrl), InstantSource.system());
    Files.createDirectories(data);
    Path path = data.resolve("journal");
    this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    read(Files.readString(path));
    if (flaw == Flaw.SENDS_AGAIN) {
      List.copyOf(unknown).forEach(this::mail);
    }
  }

  synchronized void append(JsonNode batch) throws IOException {
    for (JsonNode event : batch) {
      String line = "event " + event.get("userId").asString() + " " + event.get("messageId").asString();
      if (!events.contains(line)) {
        events.add(line);
        write(line);
        if (flaw == Flaw.STORES_TWICE && line.endsWith("-7")) {
          events.add(line);
          write(line);
        }
        if (event.path("event").asString("").equals("Product Added")) {
          mail(event.get("userId").asString() + "@example.com");
        }
      }
    }
    flush();
  }

  synchronized List<String> timeline(String person) {
    String start = "event " + person + " ";
    return events.stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length())).toList();
  }

  synchronized List<String> unknown() {
    return List.copyOf(unknown);
  }

  private void mail(String address) {
    try {
      write("submitting " + address);
      flush();
      var message = new EmailMessage("toy@example.com", address, "Your cart", "…", "…", "en", Optional.empty());
      Outcome outcome = mails.send(new IdempotencyKey(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))),
          message);
      if (outcome instanceof Outcome.Accepted && flaw != Flaw.SENDS_AGAIN) {
        unknown.remove(address);
        write("sent " + address);
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A last line without its end was torn by a kill: it was never acknowledged. */
  private void read(String content) throws IOException {
    int whole = content.lastIndexOf('\n') + 1;
    file.truncate(content.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
    content.substring(0, whole).lines().forEach(line -> {
      String address = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, line.indexOf(' '))) {
        case "event" -> events.add(line);
        case "submitting" -> unknown.add(address);
        default -> unknown.remove(address);
      }
    });
  }

  /** What answers too early keeps so much to itself that hardly any kill finds it with nothing to lose. */
  private int leastToWrite() {
    return flaw == Flaw.ANSWERS_TOO_EARLY ? 500 : 0;
  }

  private void write(String line) {
    unwritten.add(line);
  }

  private void flush() throws IOException {
    if (unwritten.size() > leastToWrite()) {
      file.write(ByteBuffer.wrap((String.join("\n", unwritten) + "\n").getBytes(StandardCharsets.UTF_8)));
      file.force(false);
      unwritten.clear();
    }
  }
}
