package io.inyeon.order;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is at a thing that many want, among all processes: whoever waits here gathers meanwhile, and locks its levels once for
 * all who have come. Only the order of work hangs on it; what is right hangs on the levels' own locks.
 *
 * <p>A turn ends with its transaction. It is waited for before anything else is locked, so that nobody waits in a ring.
 */
@Component
class ShelfTurns {
  private final JdbcTemplate jdbc;

  ShelfTurns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** At the first thing in a cart; nobody is waited for when there is nothing in it. */
  void ofCart(UUID cart) {
    await("select min(sku) from cart_line where cart_id = ? and not saved", cart);
  }

  /** At the first thing of an order. */
  void ofOrder(UUID order) {
    await("select min(sku) from order_line where order_id = ?", order);
  }

  private void await(String first, UUID of) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended('shelf ' || (" + first + "), 0))", row -> {
    }, of);
  }
}
