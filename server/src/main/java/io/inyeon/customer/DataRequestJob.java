package io.inyeon.customer;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries data requests out, step by step; any process may take the next step of any request. */
@Component
class DataRequestJob extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final DataRequests requests;
  private final ErasureSteps erasures;
  private final Customers customers;
  private final List<PersonalData> holders;
  private final Attribution attribution;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final JsonMapper json;

  DataRequestJob(DataRequests requests, ErasureSteps erasures, Customers customers, List<PersonalData> holders,
      Attribution attribution, TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
    super(Phases.ENGINE);
    this.requests = requests;
    this.erasures = erasures;
    this.customers = customers;
    this.holders = holders;
    this.attribution = attribution;
    this.transaction = transaction;
    this.clock = clock;
    this.json = json;
  }

  /** One step of every open request: one that waits, or fails, keeps no other from going on. */
  private boolean pass() {
    boolean more = false;
    @Nullable
    RuntimeException failure = null;
    for (UUID id : requests.open()) {
      try {
        more |= Boolean.TRUE.equals(transaction.execute(status -> requests.take(id).map(this::advance).orElse(false)));
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return more;
  }

  private boolean advance(DataRequest request) {
    return switch (request.kind()) {
      case EXPORT -> export(request);
      case ERASURE -> erasures.advance(request);
    };
  }

  private boolean export(DataRequest request) {
    Optional<CustomerId> customer = request.customer().flatMap(id -> customers.find(new ProfileId(id.value())));
    customer.ifPresentOrElse(
        id -> requests.exported(request.id(), json.writeValueAsString(content(id)), clock.instant()),
        () -> requests.tooLate(request.id(), clock.instant()));
    return true;
  }

  private Map<String, Object> content(CustomerId customer) {
    List<ProfileId> profiles = customers.profilesOf(customer);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("customerId", customer.toString());
    holders.stream().flatMap(holder -> holder.named().stream()).forEach(table -> attribution.of(table, profiles));
    holders.forEach(holder -> content.put(holder.module(), holder.export(profiles)));
    return content;
  }

  @Override
  protected Loop begin() {
    return Loop.start("data-requests", INTERVAL, Duration.ZERO, this::pass);
  }

}
