package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import io.inyeon.core.event.LogPosition;
import io.inyeon.log.LogErasure;
import io.inyeon.log.LogFilter;
import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log's part of {@link PersonalData}; the log itself knows nothing of customers. First, for it makes the relay wait. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoggedData implements PersonalData {
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final LogReader reader;
  private final LogErasure erasure;
  private final JsonMapper json;

  LoggedData(LogReader reader, LogErasure erasure, JsonMapper json) {
    this.reader = reader;
    this.erasure = erasure;
    this.json = json;
  }

  @Override
  public String module() {
    return "events";
  }

  @Override
  public Set<String> tables() {
    return LogErasure.TABLES;
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    LogPosition end = new LogPosition(Short.MAX_VALUE, Long.MAX_VALUE, END_OF_TIME);
    return reader.ofProfiles(profiles, LogFilter.ALL, END_OF_TIME, end, Integer.MAX_VALUE).stream().map(this::told)
        .toList();
  }

  private Map<String, Object> told(LogRow row) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("type", row.type());
    told.put("name", row.name());
    told.put("channel", row.channel());
    told.put("source", row.source());
    told.put("messageId", row.messageId());
    told.put("occurredAt", row.occurredAt().toString());
    told.put("receivedAt", row.at().receivedAt().toString());
    json.readTree(row.payload()).properties().forEach(field -> told.put(field.getKey(), field.getValue()));
    return told;
  }

  @Override
  public Map<String, Integer> erase(Erasure gone) {
    return erasure.erase(gone.profiles(), gone.transfers(), gone.others(), gone.evidence());
  }
}
