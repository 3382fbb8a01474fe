package io.inyeon.message;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The messages to a customer. Erased, those that have gone are nobody's and still count; those that wait are not sent, and of
 * one that is being handed over just now nobody hears any more.
 */
@Component
class MessageData implements PersonalData {
  private final JdbcTemplate jdbc;

  MessageData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "messages";
  }

  @Override
  public Set<String> tables() {
    return Set.of("message", "message_content");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return jdbc.query(
        """
      select to_jsonb(told)::text from (select id, journey, node, channel, endpoint, purpose, status, reason, provider_id,
        attempts, created_at, settled_at, language, subject, body_text, body_html
        from message left join message_content on message_id = id where profile_id = any (?) order by created_at) as told""",
        (row, n) -> new JsonText(row.getString(1)), (Object) Erasure.ids(profiles));
  }

  /** Whoever is about to hand one over keeps its content in that transaction: so we wait for it, and it for us. */
  private void lock(Erasure erasure) {
    jdbc.query("select id from message where profile_id = any (?) order by id for update", row -> {
    }, (Object) erasure.ids());
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    jdbc.update("update message set customer_id = profile_id where profile_id = any (?) and customer_id = any (?)",
        Erasure.ids(erasure.others()), erasure.ids());
    lock(erasure);
    jdbc.update("delete from message_content where message_id in (select id from message where profile_id = any (?))",
        (Object) erasure.ids());
    int waiting = jdbc.update("delete from message where profile_id = any (?) and settled_at is null",
        (Object) erasure.ids());
    int settled = jdbc.update("""
      update message set id = gen_random_uuid(), run_id = gen_random_uuid(), endpoint = '', reason = null,
        provider_id = null, entry_partition = 0, entry_position = 0, entry_at = created_at,
        customer_id = '00000000-0000-0000-0000-000000000000', profile_id = '00000000-0000-0000-0000-000000000000'
      where profile_id = any (?)""", (Object) erasure.ids());
    return Map.of("message", waiting + settled);
  }
}
