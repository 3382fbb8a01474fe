package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.WaitingRank;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of whose turn it is, and of what ends by itself. */
@Component
class TurnTable {
  private final JdbcTemplate jdbc;

  TurnTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Things for which somebody waits, in their order: from one to the next, however many wait for each. */
  List<Sku> wanted(String after, int limit) {
    return jdbc.query("""
      with recursive wanted as (
        (select sku from waiting where status = 'waiting' and sku > ? order by sku limit 1)
        union all
        select (select sku from waiting where status = 'waiting' and sku > wanted.sku order by sku limit 1) from wanted
        where wanted.sku is not null)
      select sku from wanted where sku is not null limit ?""", (row, n) -> new Sku(row.getString(1)), after, limit);
  }

  /** By which channels somebody waits for it: from one to the next. Served by the index waiting_channel. */
  List<String> channels(Sku sku) {
    return jdbc.queryForList("""
      with recursive asked as (
        (select channel from waiting where status = 'waiting' and sku = ? order by channel limit 1)
        union all
        select (select channel from waiting where status = 'waiting' and sku = ? and channel > asked.channel
          order by channel limit 1) from asked where asked.channel is not null)
      select channel from asked where channel is not null""", String.class, sku.value(), sku.value());
  }

  /**
   * Whose turn it is, the best first: the order of {@link WaitingRank}. Served by the index waiting_turn. Whoever let a hold lapse
   * is among them once more has come since.
   *
   * @param most so many are there at all: whoever wants more is passed over
   * @param queues that can be served at all, by channel and place ({@code ""} for none): the others are not looked through
   */
  List<Waiting> next(Sku sku, long most, Collection<Queue> queues, int offset, int limit) {
    return jdbc.query("select " + WaitingTable.COLUMNS + " " + """
      from waiting where sku = ? and status = 'waiting' and quantity <= ?
        and (channel, coalesce(location, '')) in (select * from unnest(?::text[], ?::text[])) and (unused = 0 or arrival <
        (select coalesce(max(id), 0) from stock_movement where stock_movement.sku = waiting.sku and on_hand > 0))
      order by unused, orders desc, since, id limit ? offset ?""", (row, n) -> WaitingTable.entry(row), sku.value(),
        most, queues.stream().map(Queue::channel).toArray(String[]::new),
        queues.stream().map(queue -> queue.location().orElse("")).toArray(String[]::new), limit, offset);
  }

  void belongs(UUID id, ProfileId owner) {
    jdbc.update("update waiting set profile_id = ? where id = ? and profile_id is null", owner.value(), id);
  }

  /**
   * Where one customer waits by several entries since a merge, one stays: that of which they were told, or else the first.
   *
   * @param profiles of those whose turn it is
   * @return those that are none any more
   */
  List<UUID> fold(Sku sku, Collection<ProfileId> profiles, Instant now) {
    return jdbc.queryForList("""
      update waiting set status = 'merged', updated_at = ? where status = 'waiting' and id in (
        select id from (
          select waiting.id, row_number() over (partition by root_id order by waiting.status, waiting.since, waiting.id) as place
          from waiting join profile on profile.id = waiting.profile_id
          where waiting.sku = ? and waiting.status in ('waiting', 'told')
            and root_id in (select root_id from profile where id = any (?))) as ranked
        where place > 1)
      returning id""", UUID.class, Timestamp.from(now), sku.value(), WaitingTable.ids(profiles));
  }

  void told(Collection<UUID> ids, boolean held, Instant until, Instant now) {
    jdbc.update("""
      update waiting set status = 'told', told = told + 1, held = ?, until = ?, updated_at = ? where id = any (?)""",
        held, Timestamp.from(until), Timestamp.from(now), ids.toArray(UUID[]::new));
  }

  /**
   * They were told, and the time for it is over. Whoever had a hold goes to the end, or waits no more; others wait on.
   *
   * @return all of them, as they are now
   */
  List<Waiting> lapse(Instant now, int limit) {
    return jdbc.query("""
      update waiting set status = case when held and unused + 1 >= ? then 'lapsed' else 'waiting' end,
        unused = unused + held::int, since = case when held then until else since end, until = null,
        arrival = (select coalesce(max(id), 0) from stock_movement), updated_at = ?
      where id in (select id from waiting where status = 'told' and until <= ? order by until limit ? for update skip locked)
      returning\s""" + WaitingTable.COLUMNS, (row, n) -> WaitingTable.entry(row), WaitingRank.MOST_UNUSED,
        Timestamp.from(now), Timestamp.from(now), limit);
  }

  /** It is not sold any more: nobody waits for it. */
  void withdraw(Sku sku, Instant now) {
    jdbc.update("update waiting set status = 'withdrawn', updated_at = ? where sku = ? and status = 'waiting'",
        Timestamp.from(now), sku.value());
  }

  /** Orders of which it is not known yet whether they are kept. */
  List<UUID> ordered(int limit) {
    return jdbc.queryForList("select order_id from waiting where status = 'ordered' order by updated_at limit ?",
        UUID.class, limit);
  }

  void bought(Collection<UUID> orders, Instant now) {
    jdbc.update("update waiting set status = 'bought', updated_at = ? where status = 'ordered' and order_id = any (?)",
        Timestamp.from(now), orders.toArray(UUID[]::new));
  }

  /** Their orders came to nothing: they wait again, at the place that they had. */
  List<Sku> again(Collection<UUID> orders, Instant now) {
    return jdbc.query("""
      update waiting set status = 'waiting', order_id = null, until = null, updated_at = ?
      where status = 'ordered' and order_id = any (?) returning sku""", (row, n) -> new Sku(row.getString(1)),
        Timestamp.from(now), orders.toArray(UUID[]::new));
  }

  /** Those still open are looked at last the next time. */
  void looked(Collection<UUID> orders, Instant now) {
    jdbc.update("update waiting set updated_at = ? where status = 'ordered' and order_id = any (?)",
        Timestamp.from(now), orders.toArray(UUID[]::new));
  }
}
