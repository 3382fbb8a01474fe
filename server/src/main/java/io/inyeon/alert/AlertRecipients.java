package io.inyeon.alert;

import io.inyeon.access.Administrators;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whom e-mails tell: all administrators, until somebody says otherwise. */
@Component
class AlertRecipients {
  /** @param language ko, ja or en */
  record Recipient(String email, String language) {}

  /** @param administrators whether all who are administrators at that time are told */
  record Wanted(boolean administrators, List<Recipient> addresses) {
    Wanted {
      addresses = List.copyOf(addresses);
    }
  }

  private final JdbcTemplate jdbc;
  private final Administrators administrators;
  private final JsonMapper json;

  AlertRecipients(JdbcTemplate jdbc, Administrators administrators, JsonMapper json) {
    this.jdbc = jdbc;
    this.administrators = administrators;
    this.json = json;
  }

  Wanted wanted() {
    return jdbc.query("select administrators, addresses::text from alert_recipients",
        (row, n) -> new Wanted(row.getBoolean(1),
            json.readValue(row.getString(2), new TypeReference<List<Recipient>>() {
            })))
        .stream().findFirst().orElse(new Wanted(true, List.of()));
  }

  void want(Wanted wanted) {
    jdbc.update("""
      insert into alert_recipients (administrators, addresses) values (?, ?::jsonb)
      on conflict (single) do update set administrators = excluded.administrators, addresses = excluded.addresses""",
        wanted.administrators, json.writeValueAsString(wanted.addresses));
  }

  /** Each once, whoever is named twice in the language of their account. */
  List<Recipient> all() {
    Wanted wanted = wanted();
    Map<String, Recipient> found = new LinkedHashMap<>();
    if (wanted.administrators) {
      administrators.all().forEach(one -> found.put(one.email(), new Recipient(one.email(), one.language())));
    }
    wanted.addresses.forEach(one -> found.putIfAbsent(one.email, one));
    return List.copyOf(found.values());
  }
}
