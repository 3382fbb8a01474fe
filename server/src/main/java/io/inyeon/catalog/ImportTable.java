package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import io.inyeon.postgres.BinaryCopy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what imports would do. */
@Component
class ImportTable {
  /** What a row comes to. */
  enum Kind {
    ADDED, CHANGED, UNCHANGED, REJECTED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A row, and what it comes to.
   *
   * @param said of the product; null for what is rejected or changes nothing
   * @param derived from it; null where nothing is said, and where rows are read
   * @param version that was there; 0 for none
   * @param fields what differs, or what is wrong
   */
  record Staged(long line, Kind kind, String sku, boolean variant, @Nullable Description said,
      @Nullable Derived derived, int version, List<?> fields) {
    Staged with(Derived next) {
      return new Staged(line, kind, sku, variant, said, next, version, fields);
    }
  }

  /**
   * @param state {@code previewed} or {@code applied}
   * @param judgedAt the catalogue's change under which all rows were worked out; -1 where it changed meanwhile
   */
  record Import(UUID id, String state, int added, int changed, int unchanged, int rejected, long judgedAt,
      Instant createdAt, @Nullable Instant appliedAt) {}

  /** A row as it is shown. */
  record Shown(long line, String sku, JsonNode fields) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  ImportTable(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void stage(UUID id, Collection<Staged> rows) {
    BinaryCopy.into(jdbc, """
      copy product_import_row (import, line, kind, sku, variant, said, derived, version, fields)
      from stdin (format binary)""", rows,
        (row, to) -> to.uuid(id).bigint(row.line).text(row.kind.word()).text(row.sku).bool(row.variant)
            .jsonb(row.said == null ? "{}" : ProductJson.text(row.said))
            .jsonb(row.derived == null ? "{}" : ProductJson.derived(row.derived)).bigint(row.version)
            .jsonb(json.writeValueAsString(row.fields)));
  }

  /** What rows before said of these, of those that have variants. */
  Map<Sku, Description> staged(UUID id, Collection<Sku> skus) {
    Map<Sku, Description> staged = new HashMap<>();
    jdbc.query("""
      select sku, said::text from product_import_row
      where import = ? and sku = any (?) and kind in ('added', 'changed') and said ?? 'axes'""", row -> {
      staged.put(new Sku(row.getString(1)), ProductJson.read(row.getString(2)));
    }, id, OfferTable.texts(skus));
    return staged;
  }

  /** Those of these that the import brings or has. */
  List<Sku> taking(UUID id, Collection<Sku> skus) {
    return skus.isEmpty()
        ? List.of()
        : jdbc.query("""
          select sku from product_import_row where import = ? and sku = any (?) and kind <> 'rejected'""",
            (row, n) -> new Sku(row.getString(1)), id, OfferTable.texts(skus));
  }

  /** @param judgedAt null where the catalogue has changed meanwhile */
  void previewed(UUID id, @Nullable Long judgedAt, Instant now) {
    jdbc.update("""
      insert into product_import (id, state, judged_at, added, changed, unchanged, rejected, created_at)
      select ?, 'previewed', ?::bigint, count(*) filter (where kind = 'added'), count(*) filter (where kind = 'changed'),
        count(*) filter (where kind = 'unchanged'), count(*) filter (where kind = 'rejected'), ?
      from product_import_row where import = ?""", id, judgedAt, Timestamp.from(now), id);
  }

  void judged(UUID id, long change) {
    jdbc.update("update product_import set judged_at = ? where id = ?", change, id);
  }

  /** The same rows, worked out anew: whoever else has done so meanwhile has done it by the same catalogue. */
  void stageAnew(UUID id, List<Staged> rows) {
    jdbc.update("""
      delete from product_import_row
      where import = ? and kind <> 'rejected' and line = any (?)""", id,
        rows.stream().map(Staged::line).toArray(Long[]::new));
    stage(id, rows);
  }

  /** The last line of all that is to be written. */
  long lastLine(UUID id) {
    return jdbc.queryForList("select coalesce(max(line), -1) from product_import_row where import = ?", Long.class, id)
        .getFirst();
  }

  /** Writes products as they were worked out; within the database alone, so that the transaction is short. */
  void write(UUID id, boolean variants, long after, long until, long change, long rules, Instant now) {
    jdbc.update("""
      insert into product (sku, content, lifecycle, name, names, price_minor, currency, prices, parent, variant,
        has_variants, family, categories, gaps, version, change, rules, created_at, updated_at)
      select sku, said, said ->> 'lifecycle', derived ->> 'name', derived -> 'names', (derived ->> 'price')::bigint,
        derived ->> 'currency', derived -> 'prices', derived ->> 'parent', derived ->> 'variant',
        (derived ->> 'hasVariants')::boolean, derived ->> 'family',
        array(select jsonb_array_elements_text(derived -> 'categories')),
        array(select jsonb_array_elements_text(derived -> 'gaps')), version + 1, ?, ?, ?, ?
      from product_import_row
      where import = ? and variant = ? and line > ? and line <= ? and kind in ('added', 'changed')
      on conflict (sku) do update set content = excluded.content, lifecycle = excluded.lifecycle, name = excluded.name,
        names = excluded.names, price_minor = excluded.price_minor, currency = excluded.currency,
        prices = excluded.prices, parent = excluded.parent, variant = excluded.variant,
        has_variants = excluded.has_variants, family = excluded.family, categories = excluded.categories,
        gaps = excluded.gaps, version = excluded.version, change = excluded.change, rules = excluded.rules,
        updated_at = excluded.updated_at""", change, rules, Timestamp.from(now), Timestamp.from(now), id, variants,
        after, until);
  }

  /** Those that had variants before, which take something from them. */
  List<Sku> parents(UUID id) {
    return jdbc.query("""
      select distinct variant.parent from product_import_row as row
      join product as variant on variant.parent = row.sku where row.import = ? and row.kind = 'changed'""",
        (row, n) -> new Sku(row.getString(1)), id);
  }

  /** Locks it until the transaction ends. */
  Optional<Import> lock(UUID id) {
    return jdbc.query(IMPORT + " where id = ? for update", (row, n) -> read(row), id).stream().findFirst();
  }

  private static final String IMPORT = """
    select id, state, added, changed, unchanged, rejected, created_at, applied_at, coalesce(judged_at, -1)
    from product_import""";

  Optional<Import> find(UUID id) {
    return jdbc.query(IMPORT + " where id = ?", (row, n) -> read(row), id).stream().findFirst();
  }

  private static Import read(ResultSet row) throws SQLException {
    @Nullable
    Timestamp applied = row.getTimestamp(8);
    return new Import(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5),
        row.getInt(6), row.getLong(9), row.getTimestamp(7).toInstant(), applied == null ? null : applied.toInstant());
  }

  /** Those that change something, what has variants before them; and those that take it for certain that nothing does. */
  List<Staged> rows(UUID id, boolean variants, long after, int limit) {
    return jdbc.query("""
      select line, kind, sku, variant, said::text, version, fields::text from product_import_row
      where import = ? and variant = ? and line > ? and kind <> 'rejected' order by line limit ?""",
        (row, n) -> new Staged(row.getLong(1), Kind.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
            row.getString(3), row.getBoolean(4),
            row.getString(2).equals("unchanged") ? null : ProductJson.read(row.getString(5)), null, row.getInt(6),
            json.readValue(row.getString(7), java.util.List.class)),
        id, variants, after, limit);
  }

  List<Shown> shown(UUID id, Kind kind, long after, int limit) {
    return jdbc.query("""
      select line, sku, fields::text from product_import_row
      where import = ? and kind = ? and line > ? order by line limit ?""",
        (row, n) -> new Shown(row.getLong(1), row.getString(2), json.readTree(row.getString(3))), id, kind.word(),
        after,
        limit);
  }

  void applied(UUID id, Instant now) {
    jdbc.update("update product_import set state = 'applied', applied_at = ? where id = ?", Timestamp.from(now), id);
    jdbc.update("delete from product_import_row where import = ? and kind <> 'rejected'", id);
  }

  void forget(UUID id) {
    jdbc.update("delete from product_import_row where import = ?", id);
    jdbc.update("delete from product_import where id = ?", id);
  }

  /** What nobody came back to. */
  void forgetBefore(Instant then) {
    jdbc.update("""
      delete from product_import_row where import in (select id from product_import where created_at < ?)
        or import not in (select id from product_import)""", Timestamp.from(then));
    jdbc.update("delete from product_import where created_at < ?", Timestamp.from(then));
  }

  /** The other products that have these values on the axes of these parents. */
  Map<String, String> taken(Collection<Sku> parents) {
    Map<String, String> taken = new HashMap<>();
    jdbc.query("select parent, variant, sku from product where parent = any (?)", row -> {
      taken.put(row.getString(1) + "\u001e" + row.getString(2), row.getString(3));
    }, (Object) OfferTable.texts(parents));
    return taken;
  }
}
