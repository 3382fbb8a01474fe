package io.inyeon.webhook;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What other systems were told of a customer. Erased, what waits is not told any more. */
@Component
class WebhookData implements PersonalData {
  private final JdbcTemplate jdbc;

  WebhookData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "webhooks";
  }

  @Override
  public Set<String> tables() {
    return Set.of("webhook_delivery");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return jdbc.query("""
      select to_jsonb(told)::text from (select webhook_delivery.id, name as endpoint, type, segment, at, cause, state
        from webhook_delivery join webhook_endpoint on webhook_endpoint.id = endpoint
        where customer_id = any (?) order by at, webhook_delivery.id) as told""",
        (row, n) -> new JsonText(row.getString(1)), (Object) Erasure.ids(profiles));
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    return Map.of("webhook_delivery",
        jdbc.update("delete from webhook_delivery where customer_id = any (?)", (Object) erasure.ids()));
  }
}
