package io.inyeon.customer;

import io.inyeon.access.Seal;
import io.inyeon.core.CustomerId;
import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.log.EventOutbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consent by endpoint, channel and purpose, with its proof: append-only, with the instant at which a word took effect and
 * the one at which we came to know. Refusals are also kept as suppressions, which outlive the customer's erasure.
 */
@Service
public class Consents {
  /** Somebody's word. */
  public record Word(String endpoint, String channel, String purpose, boolean granted, Instant effectiveAt,
      String source,
      Map<String, Object> proof) {}

  private final JdbcTemplate jdbc;
  private final EventOutbox outbox;
  private final Seal seal;
  private final Ledger ledger;
  private final InstantSource clock;
  private final JsonMapper json;

  Consents(JdbcTemplate jdbc, EventOutbox outbox, Seal seal, Ledger ledger, InstantSource clock,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.seal = seal;
    this.ledger = ledger;
    this.clock = clock;
    this.json = json;
  }

  /** Within the caller's transaction: the word, the suppression or its end, and the event that tells the engine. */
  public void record(ProfileId profile, Word word, String eventName) {
    store(profile, word).ifPresent(id -> outbox.event(profile, eventName, word.channel, id, word.effectiveAt,
        told(word)));
  }

  /** The same for a word out of a file: it starts no journey. */
  public void recordHistory(ProfileId profile, Word word) {
    store(profile, word).ifPresent(id -> outbox.history(profile, InternalEvents.CONSENT_UPDATED, word.channel, id,
        word.effectiveAt, told(word)));
  }

  private static Map<String, Object> told(Word word) {
    return Map.of("endpoint", word.endpoint, "channel", word.channel, "purpose", word.purpose, "status",
        word.granted ? "granted" : "refused");
  }

  /** @return the messageId of the event that is to tell of it; empty when there is nobody of whom to tell */
  private Optional<String> store(ProfileId profile, Word word) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!isThere(profile)) {
      suppress(word, now);
      return Optional.empty();
    }
    Long id = jdbc.queryForObject("""
      insert into consent (profile_id, endpoint, channel, purpose, granted, effective_at, recorded_at, source, proof)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning id""", Long.class, profile.value(), word.endpoint,
        word.channel, word.purpose, word.granted, Timestamp.from(word.effectiveAt), Timestamp.from(now), word.source,
        json.writeValueAsString(word.proof));
    suppress(word, now);
    return Optional.of(Ids.derived("consent", String.valueOf(id)).toString());
  }

  /** Also holds off an erasure until the commit; of somebody erased no more than a refusal is kept, as a keyed hash. */
  private boolean isThere(ProfileId profile) {
    return !jdbc.queryForList("select 1 from profile where id = ? for key share", profile.value()).isEmpty();
  }

  /** The latest word decides, also over one that arrives late and took effect before. */
  private void suppress(Word word, Instant now) {
    boolean overtaken = !jdbc.queryForList("""
      select 1 from consent where endpoint = ? and channel = ? and purpose = ? and effective_at > ? limit 1""",
        word.endpoint, word.channel, word.purpose, Timestamp.from(word.effectiveAt)).isEmpty();
    if (overtaken) {
      return;
    }
    if (word.granted) {
      lift(word, now);
    } else {
      byte[] hash = hash(word.channel, word.endpoint);
      put(hash, word.channel, word.purpose, "refused", word.effectiveAt);
      ledger.refused(hash, word.channel, word.purpose, "refused", now);
    }
  }

  /**
   * Not what was laid down after the word took effect: a suppression list, or the refusal of somebody erased, stands in no row
   * of consents that would show it.
   */
  private void lift(Word word, Instant now) {
    byte[] hash = hash(word.channel, word.endpoint);
    int lifted = jdbc.update("""
      delete from suppression where endpoint_hash = ? and channel = ? and purpose = ? and at <= ?""", hash,
        word.channel, word.purpose, Timestamp.from(word.effectiveAt));
    if (lifted > 0) {
      ledger.refused(hash, word.channel, word.purpose, "", now);
    }
  }

  /** @param purpose {@code *} for all */
  public void suppress(String endpoint, String channel, String purpose, String reason, Instant at) {
    byte[] hash = hash(channel, endpoint);
    put(hash, channel, purpose, reason, at);
    ledger.refused(hash, channel, purpose, reason, at);
  }

  /** @param at from when on it counts; of two the later */
  private void put(byte[] hash, String channel, String purpose, String reason, Instant at) {
    jdbc.update("""
      insert into suppression (endpoint_hash, channel, purpose, reason, at) values (?, ?, ?, ?, ?)
      on conflict (endpoint_hash, channel, purpose)
      do update set reason = excluded.reason, at = greatest(suppression.at, excluded.at)""",
        hash, channel, purpose, reason, Timestamp.from(at));
  }

  /** @return false when it is suppressed already; nothing is changed then */
  public boolean suppressUnlessKnown(String endpoint, String channel, String purpose, String reason, Instant at) {
    boolean known = !jdbc
        .queryForList("select 1 from suppression where endpoint_hash = ? and channel = ? and purpose = ?",
            hash(channel, endpoint), channel, purpose)
        .isEmpty();
    if (!known) {
      suppress(endpoint, channel, purpose, reason, at);
    }
    return !known;
  }

  /**
   * Why this address must not be written to now, by what is stored now; empty when it may. Marketing needs a consent, a service
   * heeds a refusal, and everything heeds what is laid down for all purposes: an address that bounced.
   */
  public Optional<String> refusal(CustomerId customer, String endpoint, String channel, String purpose,
      MessageClass messageClass) {
    boolean heedsRefusal = messageClass == MessageClass.MARKETING || messageClass == MessageClass.SERVICE;
    Optional<String> suppressed = jdbc.query("""
      select reason from suppression
      where endpoint_hash = ? and channel = ? and (purpose = '*' or (purpose = ? and ?)) limit 1""",
        (row, n) -> row.getString(1), hash(channel, endpoint), channel, purpose, heedsRefusal).stream().findFirst();
    if (suppressed.isPresent()) {
      return suppressed.map(reason -> reason.equals("refused") ? "consent_refused" : "suppressed");
    }
    return heedsRefusal
        ? unwanted(customer, endpoint, channel, purpose, messageClass == MessageClass.MARKETING)
        : Optional.empty();
  }

  private Optional<String> unwanted(CustomerId customer, String endpoint, String channel, String purpose,
      boolean needsConsent) {
    List<Boolean> words = jdbc.query("""
      select distinct on (profile_id) granted from consent
      where profile_id in (select id from profile where root_id = ?) and endpoint = ? and channel = ? and purpose = ?
      order by profile_id, effective_at desc, id desc""", (row, n) -> row.getBoolean(1), customer.value(), endpoint,
        channel, purpose);
    if (words.isEmpty()) {
      return needsConsent ? Optional.of("no_consent") : Optional.empty();
    }
    return words.contains(false) ? Optional.of("consent_refused") : Optional.empty();
  }

  /** As known at an instant: of the words recorded and in effect by then the latest for each endpoint, channel, purpose. */
  List<CustomerView.ConsentView> asOf(CustomerId customer, Instant at) {
    return jdbc.query("""
      select endpoint, channel, purpose, bool_and(granted), max(effective_at), max(recorded_at),
        (array_agg(proof::text order by granted, effective_at desc))[1], (array_agg(source order by granted, effective_at desc))[1]
      from (select distinct on (profile_id, endpoint, channel, purpose) * from consent
        where profile_id in (select id from profile where root_id = ?) and recorded_at <= ? and effective_at <= ?
        order by profile_id, endpoint, channel, purpose, effective_at desc, id desc) as word
      group by endpoint, channel, purpose order by endpoint, channel, purpose""",
        (row, n) -> new CustomerView.ConsentView(row.getString(1), row.getString(2), row.getString(3),
            row.getBoolean(4) ? "granted" : "refused", row.getTimestamp(5).toInstant(), row.getTimestamp(6).toInstant(),
            json.readTree(row.getString(7)), row.getString(8)),
        customer.value(), Timestamp.from(at), Timestamp.from(at));
  }

  /** The latest address of a channel that is this customer's. */
  Optional<String> addressOf(CustomerId customer, String channel) {
    return jdbc.query("""
      select value from identifier join profile on profile.id = profile_id
      where root_id = ? and namespace = ? order by linked_at desc limit 1""", (row, n) -> row.getString(1),
        customer.value(), channel.equals("sms") ? "phone" : channel).stream().findFirst();
  }

  byte[] hash(String channel, String endpoint) {
    return seal.hash("suppression", channel + ":" + endpoint);
  }
}
