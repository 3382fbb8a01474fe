package io.inyeon.demo.shop;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was bought, as the server has it.
 *
 * @param number that people read out
 * @param place the code of the shop where it is collected; empty when it is sent
 */
record Order(String id, String number, String status, String name, String place, List<Line> lines, long total,
    String currency) {

  record Line(String sku, String name, int quantity, long total) {}

  static Order read(JsonNode order) {
    return new Order(order.path("id").asString(), order.path("number").asString(), order.path("status").asString(),
        order.at("/contact/name").asString(""), order.at("/fulfilment/location").asString(""),
        order.path("lines").valueStream().map(line -> new Line(line.path("sku").asString(),
            line.path("name").asString(), line.path("quantity").asInt(), line.at("/total/amountMinor").asLong()))
            .toList(),
        order.at("/total/amountMinor").asLong(), order.at("/total/currency").asString());
  }
}
