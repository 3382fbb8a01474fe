package io.inyeon.status;

import io.inyeon.customer.DataRequestCounts;
import io.inyeon.engine.Backfill;
import io.inyeon.engine.SetAside;
import io.inyeon.engine.TimerCounts;
import io.inyeon.log.Horizon;
import io.inyeon.message.MessageCounts;
import io.inyeon.webhook.WebhookCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * What an operator's alarms look at, read as it is scraped. Each question is served by a small table or a partial index, or
 * counts no further than a bound: a scrape costs the same however much is stored.
 */
@Component
class StatusMeters implements MeterBinder {
  private final Sampled.Source source = new Sampled.Source();
  private final Horizon horizon;
  private final SetAside setAside;
  private final MessageCounts messages;
  private final Backfill backfill;
  private final TimerCounts timers;
  private final DataRequestCounts requests;
  private final WebhookCounts webhooks;

  StatusMeters(Horizon horizon, SetAside setAside, MessageCounts messages, Backfill backfill, TimerCounts timers,
      DataRequestCounts requests, WebhookCounts webhooks) {
    this.horizon = horizon;
    this.setAside = setAside;
    this.messages = messages;
    this.backfill = backfill;
    this.timers = timers;
    this.requests = requests;
    this.webhooks = webhooks;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    ofTheLog(meters);
    gauge("inyeon.engine.set.aside", "Inputs that could not be folded", setAside::count).register(meters);
    gauge("inyeon.engine.backfills.pending", "Partitions that still have history to read for a rulebook",
        backfill::pending).register(meters);
    gauge("inyeon.engine.timers.due", "Customers for whom time has something to do that is not done, to 10,000",
        timers::due).register(meters);
    gauge("inyeon.messages.unknown", "Messages of which nobody can tell whether they went", messages::unknown)
        .register(meters);
    for (String status : MessageCounts.OPEN) {
      gauge("inyeon.messages.open", "Messages on their way, to 10,000 of each status", () -> messages.open(status))
          .tag("status", status).register(meters);
    }
    gauge("inyeon.data.requests.open", "Exports and erasures that are not done", requests::open).register(meters);
    ofWebhooks(meters);
  }

  private void ofWebhooks(MeterRegistry meters) {
    gauge("inyeon.webhooks.pending", "Webhooks that are neither delivered nor given up, to 10,000", webhooks::pending)
        .register(meters);
    Sampled lag = new Sampled(source, webhooks::lagMillis);
    Gauge.builder("inyeon.webhooks.lag", lag, millis -> millis.get() / 1_000).strongReference(true).baseUnit("seconds")
        .description("How long the oldest webhook that is due has been waiting").register(meters);
  }

  private void ofTheLog(MeterRegistry meters) {
    Sampled lag = new Sampled(source, horizon::lagMillis);
    Gauge.builder("inyeon.engine.lag", lag, millis -> millis.get() / 1_000).strongReference(true).baseUnit("seconds")
        .description("How long the oldest entry of any partition that is not yet folded has been waiting")
        .register(meters);
    gauge("inyeon.engine.entries.behind", "Entries of the log that are not folded", horizon::entriesBehind)
        .register(meters);
    gauge("inyeon.engine.entries.behind.most", "The same, of the partition that is furthest behind",
        horizon::mostEntriesBehind).register(meters);
    gauge("inyeon.engine.partitions.unowned", "Partitions that no living process folds", horizon::partitionsUnowned)
        .register(meters);
    gauge("inyeon.log.events", "Events stored", horizon::eventsStored).register(meters);
    gauge("inyeon.log.outbox", "What modules have to tell the log and is not on it yet, to 10,000",
        horizon::outboxDepth).register(meters);
  }

  private Gauge.Builder<Sampled> gauge(String name, String description, LongSupplier question) {
    return Gauge.builder(name, new Sampled(source, question), Sampled::get).strongReference(true)
        .description(description);
  }
}
