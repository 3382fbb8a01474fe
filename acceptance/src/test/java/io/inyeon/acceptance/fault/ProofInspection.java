package io.inyeon.acceptance.fault;

import io.inyeon.acceptance.Api;
import io.inyeon.demo.Mail;
import io.inyeon.demo.Mailbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** Compares what people were sent with the model, from the outside: mailbox and API. */
final class ProofInspection {
  private final Api api;
  private final Mailbox mailbox;
  private final List<Ticket> tickets;

  ProofInspection(Api api, Mailbox mailbox, List<Ticket> tickets) {
    this.api = api;
    this.mailbox = mailbox;
    this.tickets = tickets;
  }

  /** All that was told has been looked at, also by whoever takes over; nobody is inside any more, and nothing is under way. */
  boolean isSettled() {
    return api.get("/api/v1/status").body().path("entriesBehind").asLong(1) == 0 && active("proof") == 0
        && active("proof-last") == 0 && waiting("queued") == 0 && waiting("retry") == 0
        && waiting("submitting") == 0;
  }

  private long active(String journey) {
    return api.get("/api/v1/journeys/" + journey).body().path("counts").path("active").asLong();
  }

  private int waiting(String status) {
    return api.get("/api/v1/messages?status=" + status).body().path("items").size();
  }

  ProofFindings findings(int rounds, SortedMap<String, Integer> disturbances) {
    Map<String, List<String>> arrived = arrived();
    Map<String, Set<String>> unknown = unknown();
    List<String> differences = new ArrayList<>();
    for (Ticket ticket : tickets) {
      compare(ticket, arrived.getOrDefault(ticket.address(), List.of()),
          unknown.getOrDefault(ticket.address(), Set.of()), differences);
    }
    lists(differences);
    long setAside = api.get("/api/v1/status").body().path("setAside").asLong();
    if (setAside > 0 || !isSettled()) {
      differences.add("set aside " + setAside + ", inside " + active("proof") + " and " + active("proof-last"));
    }
    int unknowns = unknown.values().stream().mapToInt(Set::size).sum();
    return new ProofFindings(rounds, disturbances, tickets.size(), mailbox.mails().size(), unknowns, differences);
  }

  private Map<String, List<String>> arrived() {
    Map<String, List<String>> arrived = new HashMap<>();
    for (Mail mail : mailbox.mails()) {
      arrived.computeIfAbsent(mail.to(), any -> new ArrayList<>()).add(mail.subject());
    }
    return arrived;
  }

  private Map<String, Set<String>> unknown() {
    Map<String, Set<String>> unknown = new HashMap<>();
    api.all("/api/v1/messages?status=unknown&limit=200").forEach(item -> unknown
        .computeIfAbsent(item.path("endpoint").asString(), any -> new HashSet<>()).add(item.path("node").asString()));
    return unknown;
  }

  private void compare(Ticket ticket, List<String> subjects, Set<String> unknown, List<String> differences) {
    Set<String> nodes = new HashSet<>();
    for (String subject : subjects) {
      String[] words = subject.split(" ");
      if (!words[1].equals(ticket.id()) || !nodes.add(words[0])) {
        differences.add(ticket + ": twice or another's: " + subject);
      }
    }
    Set<String> expected = new HashSet<>(ticket.expected());
    if (ticket.kind() == Ticket.Kind.CLICKED && !ticket.whilePaused() && clickedTooLate(ticket)) {
      expected.add("second");
    }
    Set<String> missing = new HashSet<>(expected);
    missing.removeAll(nodes);
    missing.removeAll(unknown);
    Set<String> surplus = new HashSet<>(nodes);
    surplus.removeAll(expected);
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      differences.add(ticket + ": missing " + missing + ", surplus " + surplus + ", unknown " + unknown);
    }
  }

  /** The click came to the log after the second mail had been asked for and had gone, or might have. */
  private boolean clickedTooLate(Ticket ticket) {
    Optional<String> customer = api.lookup("userId", ticket.user());
    Optional<Instant> click = customer.stream().flatMap(id -> api.timeline(id).stream())
        .filter(item -> item.path("name").asString("").equals("Clicked"))
        .map(item -> Instant.parse(item.path("receivedAt").asString())).findFirst();
    Optional<JsonNode> second = customer.stream()
        .flatMap(id -> api.get("/api/v1/messages?customerId=" + id).body().path("items").valueStream())
        .filter(item -> item.path("node").asString().equals("second")).findFirst();
    boolean asked = second.filter(item -> !item.path("status").asString().equals("refused")).isPresent();
    return asked && (click.isEmpty() || second.map(item -> Instant.parse(item.path("createdAt").asString()))
        .filter(at -> at.isBefore(click.get())).isPresent());
  }

  /** Whoever went that way is on the list, and nobody else. */
  private void lists(List<String> differences) {
    long listed = tickets.stream().filter(ticket -> ticket.kind() == Ticket.Kind.LISTED && !ticket.whilePaused())
        .count();
    long size = api.get("/api/v1/segments/proof").body().path("size").asLong();
    if (listed != size) {
      differences.add("the list has " + size + " people and should have " + listed);
    }
  }
}
