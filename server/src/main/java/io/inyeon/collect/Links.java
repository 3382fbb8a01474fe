package io.inyeon.collect;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The short links. A link never changes, so those lately used are kept in memory: what is printed on paper leads on while
 * the database is away.
 */
@Component
class Links {
  /** Without the letters that are taken for one another on paper (0/o, 1/i/l). */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  /** 49 bits: nobody finds the links of others by trying. */
  private static final int LENGTH = 10;
  private static final int MOST_REMEMBERED = 10_000;

  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Link> remembered = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Link> eldest) {
      return size() > MOST_REMEMBERED;
    }
  };

  Links(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return false when the code is taken */
  boolean create(Link link) {
    return jdbc.update("""
      insert into link (code, target, campaign, channel, created_at) values (?, ?, ?, ?, ?) on conflict do nothing""",
        link.code(), link.target(), link.campaign(), link.channel(), Timestamp.from(clock.instant())) == 1;
  }

  /** A link in a list. */
  record Listed(Link link, Instant createdAt, long visits) {}

  /** The newest first; served by the index link_newest. */
  List<Listed> page(Instant before, String code, int limit) {
    return jdbc.query("""
      select code, target, campaign, channel, created_at, visits from link where (created_at, code) < (?, ?)
      order by created_at desc, code desc limit ?""",
        (row, n) -> new Listed(new Link(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
            row.getTimestamp(5).toInstant(), row.getLong(6)),
        Timestamp.from(before), code, limit);
  }

  void visited(Map<String, Long> visits) {
    jdbc.batchUpdate("update link set visits = visits + ? where code = ?", new TreeMap<>(visits).entrySet().stream()
        .map(entry -> new Object[]{entry.getValue(), entry.getKey()}).toList());
  }

  /** A code that nobody chose. */
  String draw() {
    StringBuilder code = new StringBuilder();
    for (int n = 0; n < LENGTH; n++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  Optional<Link> find(String code) {
    synchronized (remembered) {
      Link known = remembered.get(code);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Link> stored = jdbc.query("select code, target, campaign, channel from link where code = ?",
        (row, n) -> new Link(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), code).stream()
        .findFirst();
    stored.ifPresent(this::remember);
    return stored;
  }

  private void remember(Link link) {
    synchronized (remembered) {
      remembered.put(link.code(), link);
    }
  }
}
