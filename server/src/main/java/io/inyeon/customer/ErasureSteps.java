package io.inyeon.customer;

import io.inyeon.access.Seal;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.log.Entry;
import io.inyeon.log.EventLog;
import io.inyeon.log.Kind;
import io.inyeon.log.LogErasure;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forgets a customer so that nothing comes back: first nobody can find them any more, so no new input arises; once what was
 * under way has been folded, the engine is told to forget; and only when it has, the rest is deleted, in one transaction.
 */
@Component
class ErasureSteps {
  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {
  };

  private final DataRequests requests;
  private final Customers customers;
  private final CustomerStates states;
  private final IdentityTables identity;
  private final ErasureTables tables;
  private final LogErasure logged;
  private final EventLog log;
  private final List<PersonalData> holders;
  private final Attribution attribution;
  private final Seal seal;
  private final Ledger ledger;
  private final InstantSource clock;
  private final JsonMapper json;

  ErasureSteps(DataRequests requests, Customers customers, CustomerStates states, IdentityTables identity,
      ErasureTables tables, LogErasure logged, EventLog log, List<PersonalData> holders,
      Attribution attribution, Seal seal, Ledger ledger, InstantSource clock, JsonMapper json) {
    this.requests = requests;
    this.customers = customers;
    this.states = states;
    this.identity = identity;
    this.tables = tables;
    this.logged = logged;
    this.log = log;
    this.holders = holders;
    this.attribution = attribution;
    this.seal = seal;
    this.ledger = ledger;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Takes one step, in the caller's transaction.
   *
   * @return whether there was one to take
   */
  boolean advance(DataRequest request) {
    return switch (request.step()) {
      case PENDING -> part(request);
      case PARTED -> tell(request);
      case FORGETTING -> erase(request);
      case DONE, ERASED -> false;
    };
  }

  /** From the commit on the identifiers name nobody: the same ones coming again make somebody new. */
  private boolean part(DataRequest request) {
    identity.lockPresence(); // before the other lock, as whoever appends takes them
    identity.lock();
    Optional<CustomerId> customer = request.customer().flatMap(id -> customers.find(new ProfileId(id.value())));
    if (customer.isEmpty()) { // an erasure before this one was faster
      certify(request, Map.of());
      return true;
    }
    List<ProfileId> profiles = customers.profilesOf(customer.get());
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("customer_state",
        (int) profiles.stream().filter(profile -> states.find(profile.asCustomer()).isPresent()).count());
    holders.stream().flatMap(holder -> holder.named().stream()).forEach(table -> attribution.of(table, profiles));
    holders.forEach(holder -> holder.part(profiles)
        .forEach((table, count) -> rows.merge(table, count, Integer::sum)));
    remember(request, profiles);
    rows.putAll(tables.part(profiles));
    identity.raiseVersion();
    requests.parted(request.id(), profiles, json.writeValueAsString(rows));
    return true;
  }

  /** Keyed hashes, by which a backup that is restored can be cleaned again; in the ledger before the commit. */
  private void remember(DataRequest request, List<ProfileId> profiles) {
    Instant now = clock.instant();
    List<byte[]> hashes = Stream.concat(profiles.stream().map(profile -> "profile:" + profile),
        tables.identifiers(profiles).stream().map(held -> held.namespace() + ":" + held.value()))
        .map(trace -> seal.hash("erasure", trace)).toList();
    tables.remember(hashes.stream().map(hash -> new Object[]{request.id(), hash, Timestamp.from(now)}).toList());
    ledger.erased(request.id(), now, hashes.stream().map(Ledger::text).toList());
  }

  private boolean tell(DataRequest request) {
    Erasure erasure = tables.erasure(request);
    if (!logged.isQuiet(erasure.profiles(), erasure.transfers())) {
      return false;
    }
    Set<CustomerId> told = erasure.profiles().stream().map(ProfileId::asCustomer)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    told.addAll(logged.parties(erasure.transfers()));
    told.remove(io.inyeon.log.Partitions.NOBODY);
    String payload = json.writeValueAsString(Map.of("transfer", request.id().toString(), "profiles",
        erasure.profiles().stream().map(ProfileId::toString).toList()));
    log.appendWithin(told.stream().map(customer -> Entry.command(Kind.ERASE, customer, payload)).toList());
    requests.forgetting(request.id());
    return true;
  }

  private boolean erase(DataRequest request) {
    if (!logged.isFolded(request.id())) {
      return false;
    }
    Erasure erasure = tables.erasure(request);
    Map<String, Integer> rows = new TreeMap<>(json.readValue(request.certificate().orElse("{}"), COUNTS));
    holders.forEach(holder -> holder.erase(erasure).forEach((table, count) -> rows.merge(table, count, Integer::sum)));
    certify(request, rows);
    return true;
  }

  private void certify(DataRequest request, Map<String, Integer> rows) {
    Instant now = clock.instant();
    Map<String, Object> certificate = new LinkedHashMap<>();
    certificate.put("requestId", request.id().toString());
    certificate.put("requestedAt", request.requestedAt().toString());
    certificate.put("finishedAt", now.toString());
    certificate.put("rows", rows);
    certificate.put("kept",
        "Keyed hashes only: refusals and dead addresses, and the identifiers, so that a restored backup"
            + " can be cleaned again. Sums that name nobody.");
    requests.erased(request.id(), json.writeValueAsString(certificate), now);
  }
}
