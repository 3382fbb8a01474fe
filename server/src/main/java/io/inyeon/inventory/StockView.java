package io.inyeon.inventory;

import io.inyeon.inventory.StockTable.Level;
import java.util.List;

/**
 * How many there are of one thing.
 *
 * @param available over all places in use
 */
record StockView(String sku, List<LocationStock> locations, long available) {

  /** @param available what can be promised from there */
  record LocationStock(String code, int onHand, int reserved, int allocated, int safety, int incoming,
      int available) {
    static LocationStock of(Level level) {
      return new LocationStock(level.shelf().location(), level.shelf().onHand(), level.shelf().reserved(),
          level.shelf().allocated(), level.shelf().safety(), level.incoming(),
          level.promisable());
    }
  }

  static StockView of(String sku, List<Level> levels) {
    List<LocationStock> places = levels.stream().map(LocationStock::of).toList();
    return new StockView(sku, places, places.stream().mapToLong(LocationStock::available).sum());
  }
}
