package io.inyeon.status;

import io.inyeon.engine.Backfill;
import io.inyeon.engine.SetAside;
import io.inyeon.log.Horizon;
import io.inyeon.message.MessageCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What an operator's alarms look at, read as it is scraped; not a number while the database does not answer. */
@Component
class StatusMeters {
  StatusMeters(MeterRegistry meters, Horizon horizon, SetAside setAside, MessageCounts messages, Backfill backfill) {
    Gauge.builder("inyeon.engine.lag", horizon, h -> h.lagMillis() / 1_000.0).baseUnit("seconds")
        .description("How long the oldest entry that is not yet folded has been waiting").register(meters);
    Gauge.builder("inyeon.log.events", horizon, Horizon::eventsStored).description("Events stored").register(meters);
    Gauge.builder("inyeon.engine.set.aside", setAside, SetAside::count)
        .description("Inputs that could not be folded").register(meters);
    Gauge.builder("inyeon.messages.unknown", messages, MessageCounts::unknown)
        .description("Messages of which nobody can tell whether they went").register(meters);
    Gauge.builder("inyeon.engine.backfills.pending", backfill, Backfill::pending)
        .description("Partitions that still have history to read for a rulebook").register(meters);
  }
}
