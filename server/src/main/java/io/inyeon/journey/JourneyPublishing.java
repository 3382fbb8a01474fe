package io.inyeon.journey;

import io.inyeon.access.Audit;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.engine.Rulebooks;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.journey.JourneyStore.Version;
import io.inyeon.web.Precondition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * A journey's life: published, paused, resumed, stopped; each a new rulebook, which takes effect at one place of each part of the log.
 * Publishing makes a version, which never changes.
 */
@Component
class JourneyPublishing {
  private static final String PUBLISHED = "published";
  private static final String PAUSED = "paused";

  private final JourneyStore store;
  private final JourneyVersions versions;
  private final JourneyEntries entries;
  private final JourneyProblems problems;
  private final Rulebooks rulebooks;
  private final Audit audit;
  private final TransactionTemplate transaction;

  JourneyPublishing(JourneyStore store, JourneyVersions versions, JourneyEntries entries, JourneyProblems problems,
      Rulebooks rulebooks, Audit audit, TransactionTemplate transaction) {
    this.store = store;
    this.versions = versions;
    this.entries = entries;
    this.problems = problems;
    this.rulebooks = rulebooks;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * @throws io.inyeon.web.Problem 409 {@code already_in} when the entry is by a segment that has members, and the caller has said
   *     neither that they enter nor that they do not; 412 when another draft is there than the caller takes it to be
   */
  Stored publish(String key, PublishWish wish, Precondition precondition) {
    return Objects.requireNonNull(transaction.execute(status -> {
      store.lock(key);
      Stored before = store.require(key);
      precondition.check(Optional.of(before.revision()));
      wish.requireFrom(before.version());
      JourneyDefinition.read(key, before.version() + 1, before.draft());
      problems.refuseErrors(key, before.draft());
      entries.requireWord(before, wish);
      versions.requireMove(key, before, wish.moves());
      Version added = store.addVersion(key);
      entries.enterMembers(before, wish); // before the log is locked; nobody sees it until all is committed
      rulebooks.publish(content -> versions.open(key, added, wish.moves(), content));
      record("published", key, Map.of("version", added.version(), "moved", wish.moves()));
      return store.require(key);
    }));
  }

  /** Nobody enters and nobody goes on; goals and exits end runs as ever. */
  Stored pause(String key) {
    return change(key, PAUSED, List.of(PUBLISHED), content -> versions.pause(key, content), "paused", Map.of());
  }

  /** Whoever stands before a node enters it now. */
  Stored resume(String key) {
    return change(key, PUBLISHED, List.of(PAUSED), content -> versions.resume(key, content), "resumed", Map.of());
  }

  /** @param exit whether whoever is inside leaves at once; else they go on to the end */
  Stored stop(String key, boolean exit) {
    return change(key, "stopped", List.of("draft", PUBLISHED, PAUSED, "stopped"),
        content -> versions.stop(key, exit, content), "stopped", Map.of("inside", exit ? "exit" : "finish"));
  }

  private Stored change(String key, String status, List<String> from, Consumer<ObjectNode> change, String deed,
      Map<String, Object> details) {
    return Objects.requireNonNull(transaction.execute(any -> {
      store.lock(key);
      store.setStatus(key, status, from);
      rulebooks.publish(change);
      record(deed, key, details);
      return store.require(key);
    }));
  }

  private void record(String deed, String key, Map<String, Object> details) {
    audit.record("journey." + deed, Audit.Subject.of("journey", key), details);
  }
}
