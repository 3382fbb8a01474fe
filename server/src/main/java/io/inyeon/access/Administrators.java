package io.inyeon.access;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Those who run the installation, for what must reach a person. */
@Component
public class Administrators {
  /** @param language ko, ja or en */
  public record Administrator(String email, String language) {}

  private final JdbcTemplate jdbc;

  Administrators(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All who have joined and may come in. */
  public List<Administrator> all() {
    return jdbc.query("""
      select email, language from staff where role = ? and not disabled and joined_at is not null order by number""",
        (row, n) -> new Administrator(row.getString(1), row.getString(2)), Role.ADMINISTRATOR.word());
  }
}
