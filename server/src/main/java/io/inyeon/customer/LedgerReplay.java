package io.inyeon.customer;

import io.inyeon.access.Seal;
import io.inyeon.core.CustomerId;
import io.inyeon.core.Ids;
import io.inyeon.core.identity.Namespace;
import io.inyeon.customer.DataRequest.Kind;
import io.inyeon.customer.DataRequest.Step;
import io.inyeon.customer.Ledger.Erased;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the ledger with the database before anything else begins. A database that knows less was restored from a backup:
 * whoever was erased since is erased again, and whoever refused since has refused.
 */
@Component
public class LedgerReplay {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerReplay.class);

  private final Ledger ledger;
  private final LedgerTables tables;
  private final DataRequests requests;
  private final ErasureSteps steps;
  private final Seal seal;
  private final TransactionTemplate transaction;

  LedgerReplay(Ledger ledger, LedgerTables tables, DataRequests requests, ErasureSteps steps, Seal seal,
      TransactionTemplate transaction) {
    this.ledger = ledger;
    this.tables = tables;
    this.requests = requests;
    this.steps = steps;
    this.seal = seal;
    this.transaction = transaction;
  }

  /**
   * Afterwards nobody of those erased can be found or written to; their traces go as the engine runs.
   *
   * @param restored whether the database is known to come from a backup
   * @return whether it does
   */
  public boolean replay(boolean restored) {
    Ledger.Content content = ledger.read();
    Set<UUID> known = tables.erasures();
    List<Erased> missing = content.erased().values().stream().filter(erased -> !known.contains(erased.request()))
        .toList();
    boolean isBack = restored || missing.stream().anyMatch(erased -> requests.find(erased.request()).isEmpty());
    if (!missing.isEmpty()) {
      transaction.executeWithoutResult(status -> ask(missing));
    }
    if (isBack) {
      tables.refuse(content.refusals());
    }
    partAll();
    tables.each((request, at, hashes) -> ledger.erased(request, at, hashes));
    return isBack;
  }

  /** The requests as they were, and one more for each further customer who has come back. */
  private void ask(List<Erased> missing) {
    tables.remember(missing);
    Map<UUID, Set<CustomerId>> back = whoIsBack(missing);
    for (Erased erased : missing) {
      Set<CustomerId> found = new HashSet<>(back.getOrDefault(erased.request(), Set.of()));
      LOG.info("Erasure {} of {}: {} customers have come back from the backup and are erased again", erased.request(),
          erased.at(), found.size());
      Optional<DataRequest> open = requests.find(erased.request());
      open.flatMap(DataRequest::customer).ifPresent(found::remove); // asked for already when the backup was made
      boolean first = open.isEmpty();
      for (CustomerId customer : found) {
        UUID id = first ? erased.request() : Ids.derived("again", erased.request().toString(), customer.toString());
        requests.insert(id, Kind.ERASURE, customer, erased.at());
        first = false;
      }
    }
  }

  private Map<UUID, Set<CustomerId>> whoIsBack(List<Erased> missing) {
    Map<String, UUID> wanted = new HashMap<>();
    missing.forEach(erased -> erased.hashes().forEach(hash -> wanted.put(hash, erased.request())));
    Map<UUID, Set<CustomerId>> back = new HashMap<>();
    tables.eachTrace(personal(), (customer, trace) -> {
      UUID request = wanted.get(Ledger.text(seal.hash("erasure", trace)));
      if (request != null) {
        back.computeIfAbsent(request, any -> new HashSet<>()).add(customer);
      }
    });
    return back;
  }

  /** A device passes from hand to hand: whoever has it now need not be whom it told of then. */
  private static List<String> personal() {
    return java.util.Arrays.stream(Namespace.values()).filter(kind -> kind.makesKnown() || kind.isAddress())
        .map(Namespace::key).toList();
  }

  private void partAll() {
    for (UUID id : requests.pendingErasures()) {
      transaction.executeWithoutResult(status -> requests.take(id)
          .filter(request -> request.step() == Step.PENDING).ifPresent(steps::advance));
    }
  }

  /** Of a request: when, and what was forgotten by it. */
  interface Reader {
    void read(UUID request, Instant at, List<String> hashes);
  }
}
