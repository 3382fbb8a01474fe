package io.inyeon.benchmarks.retail;

import io.inyeon.benchmarks.retail.RetailFile.Invoice;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares, invoice by invoice and over the API, what was imported with a straight calculation on the file:
 * {@code RetailCheck FILE SERVER KEY}. Ends with 1 where they differ.
 */
public final class RetailCheck {
  private static final Duration WINDOW = Duration.ofDays(60);
  private static final Map<String, Object> RULE = Map.of("performed", "Order Completed", "atLeast", 3, "within",
      "P60D");
  private static final int LOOKED_AT_CLOSELY = 10;

  private final RetailFile file;
  private final RetailServer server;
  private final Map<String, JsonNode> told = new HashMap<>();
  private final Map<String, List<JsonNode>> timelines = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  private RetailCheck(RetailFile file, RetailServer server) {
    this.file = file;
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    RetailFile file = RetailFile.read(Path.of(arguments[0]));
    try (RetailServer server = new RetailServer(URI.create(arguments[1]), arguments[2])) {
      RetailCheck check = new RetailCheck(file, server);
      check.run();
      check.differences.stream().limit(20).forEach(System.out::println);
      System.out.printf("%d differences%n", check.differences.size());
      System.exit(check.differences.isEmpty() ? 0 : 1);
    }
  }

  private void run() throws IOException, InterruptedException {
    for (Map.Entry<String, String> customer : file.countries().entrySet()) {
      JsonNode found = read("userId", customer.getKey());
      same("country of " + customer.getKey(), customer.getValue(), found.at("/traits/country").asString(""));
    }
    for (Invoice invoice : file.invoices().values()) {
      if (invoice.customer.isEmpty()) {
        read("anonymousId", "invoice-" + invoice.number);
      }
    }
    invoices();
    totals();
    for (String customer : closely()) {
      rule(customer);
    }
  }

  private JsonNode read(String namespace, String value) throws IOException, InterruptedException {
    JsonNode customer = server.customer(namespace, value);
    String id = customer.path("id").asString();
    List<JsonNode> timeline = server.timeline(id);
    ids.put(value, id);
    timelines.put(value, timeline);
    timeline.stream().filter(event -> event.at("/properties/order_id").isString())
        .forEach(event -> differ("an order told twice", told.put(event.at("/properties/order_id").asString(), event)));
    return customer;
  }

  private void differ(String what, @Nullable Object unwanted) {
    if (unwanted != null) {
      differences.add(what + ": " + unwanted);
    }
  }

  private void same(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      differences.add("%s: the file says %s, the product %s".formatted(what, expected, actual));
    }
  }

  private void invoices() {
    same("invoices", file.invoices().keySet(), told.keySet());
    for (Invoice invoice : file.invoices().values()) {
      JsonNode event = told.get(invoice.number);
      if (event != null) {
        same("event of " + invoice.number, invoice.event(), event.path("name").asString());
        same("time of " + invoice.number, invoice.at.toString(), event.path("occurredAt").asString());
        same("country of " + invoice.number, invoice.country, event.at("/properties/country").asString());
        same("total of " + invoice.number, invoice.told().stripTrailingZeros(), total(event).stripTrailingZeros());
        if (event.at("/properties/products").isArray()) {
          same("lines of " + invoice.number, invoice.lines, event.at("/properties/products").size());
        }
      }
    }
  }

  private static BigDecimal total(JsonNode event) {
    return event.at("/properties/total").decimalValue();
  }

  private void totals() {
    System.out.printf("%-22s %10s %10s%n", "", "the file", "the product");
    row("lines", file.lines(), lines());
    row("invoices", file.invoices().size(), told.size());
    row("customers", file.countries().size(), ids.keySet().stream().filter(file.countries()::containsKey).count());
    for (String event : List.of("Order Completed", "Order Refunded", "Invoice Adjusted")) {
      row(event, file.invoices().values().stream().filter(invoice -> invoice.event().equals(event)).count(),
          told.values().stream().filter(told -> told.path("name").asString().equals(event)).count());
    }
    Map<String, BigDecimal> expected = byCountry(file.invoices().values(), invoice -> invoice.country,
        invoice -> invoice.total);
    Map<String, BigDecimal> actual = byCountry(told.values(), event -> event.at("/properties/country").asString(),
        event -> event.path("name").asString().equals("Order Refunded") ? total(event).negate() : total(event));
    expected.forEach((country, revenue) -> row(country, revenue.stripTrailingZeros().toPlainString(),
        actual.getOrDefault(country, BigDecimal.ZERO).stripTrailingZeros().toPlainString()));
  }

  /** Adjustments tell no products: their lines are counted from the file. */
  private long lines() {
    long told = this.told.values().stream().mapToLong(event -> event.at("/properties/products").size()).sum();
    return told + file.invoices().values().stream().filter(invoice -> invoice.number.startsWith("A"))
        .mapToLong(invoice -> invoice.lines).sum();
  }

  private static <T> Map<String, BigDecimal> byCountry(Collection<T> all,
      Function<T, String> country,
      Function<T, BigDecimal> amount) {
    return all.stream().collect(
        Collectors.toMap(country, amount, BigDecimal::add, TreeMap::new));
  }

  private void row(String what, Object expected, Object actual) {
    same(what, String.valueOf(expected), String.valueOf(actual));
    System.out.printf("%-22s %10s %10s%n", what, expected, actual);
  }

  /** Some with many orders and some with few. */
  private List<String> closely() {
    List<String> customers = file.countries().keySet().stream()
        .sorted(Comparator.comparingInt((String customer) -> ordersOf(customer).size()).reversed()).toList();
    return Stream.iterate(0, rank -> rank + customers.size() / 30).limit(LOOKED_AT_CLOSELY).map(customers::get)
        .toList();
  }

  private List<Instant> ordersOf(String customer) {
    return file.invoices().values().stream()
        .filter(invoice -> invoice.customer.equals(customer) && invoice.event().equals("Order Completed"))
        .map(invoice -> invoice.at).sorted().toList();
  }

  private List<JsonNode> timelineOf(String customer) {
    return timelines.getOrDefault(customer, List.of());
  }

  private void rule(String customer) throws IOException, InterruptedException {
    List<Instant> orders = ordersOf(customer);
    List<Instant> asked = orders.stream().flatMap(
        at -> Stream.of(at.minusSeconds(1), at, at.plus(WINDOW).minusSeconds(1), at.plus(WINDOW))).distinct().toList();
    int held = 0;
    for (Instant at : asked) {
      boolean expected = orders.stream().filter(order -> !order.isAfter(at) && order.isAfter(at.minus(WINDOW)))
          .count() >= 3;
      boolean actual = server.holds(ids.getOrDefault(customer, ""), RULE, at.toString());
      same("3 orders in 60 days by " + customer + " at " + at, expected, actual);
      held += actual ? 1 : 0;
    }
    same("timeline of " + customer,
        file.invoices().values().stream().filter(invoice -> invoice.customer.equals(customer)).count() + 1,
        (long) timelineOf(customer).size());
    System.out.printf("customer %s: %d orders, timeline of %d, rule asked at %d instants, held at %d%n", customer,
        orders.size(), timelineOf(customer).size(), asked.size(), held);
  }
}
