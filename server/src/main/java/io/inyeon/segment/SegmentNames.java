package io.inyeon.segment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What segments there are, for modules that name some. */
@Component
public class SegmentNames {
  private final JdbcTemplate jdbc;

  SegmentNames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What people call those that anybody can be in, by key. */
  public Map<String, String> inForce() {
    Map<String, String> names = new HashMap<>();
    jdbc.query("select key, name from segment where not cancelled", row -> {
      names.put(row.getString(1), row.getString(2));
    });
    return names;
  }

  /** Which of these keys are a segment's; those stay until the caller's transaction ends. */
  public List<String> hold(Collection<String> keys) {
    return jdbc.queryForList("select key from segment where key = any (?) order by key for key share", String.class,
        (Object) keys.toArray(String[]::new));
  }
}
