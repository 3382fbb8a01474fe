package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The decisions about a customer. */
@Component
class DecisionData implements PersonalData {
  private final JdbcTemplate jdbc;
  private final Decisions decisions;

  DecisionData(JdbcTemplate jdbc, Decisions decisions) {
    this.jdbc = jdbc;
    this.decisions = decisions;
  }

  @Override
  public String module() {
    return "decisions";
  }

  @Override
  public Set<String> tables() {
    return Set.of("decision");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return decisions.of(profiles, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    return Map.of("decision", jdbc.update("delete from decision where profile_id = any (?)", (Object) erasure.ids()));
  }
}
