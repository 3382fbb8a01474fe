package io.inyeon.engine;

import io.inyeon.core.event.Attributes;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.journey.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What nodes ask for besides messages, as JSON. */
final class RequestDefinition {
  private static final int MOST_TRAITS = 20;

  private RequestDefinition() {
  }

  static Request.Traits traits(Place at) {
    Map<String, @Nullable Object> set = new LinkedHashMap<>();
    at.ifThere("set").map(Place::entries).orElse(List.of())
        .forEach(entry -> set.put(own(entry.getKey(), entry.getValue()), entry.getValue().value()));
    List<String> removed = at.ifThere("remove").map(Place::items).orElse(List.of()).stream()
        .map(name -> own(name.text(), name)).toList();
    int named = set.size() + removed.size();
    if (named == 0 || named > MOST_TRAITS) {
      throw at.at("set").flaw(named == 0 ? "required" : "out_of_range", "name 1 to " + MOST_TRAITS + " traits");
    }
    return new Request.Traits(new Attributes(set), removed);
  }

  /** Lists have a node of their own, and the product's own words are nobody else's. */
  private static String own(String name, Place at) {
    if (name.isBlank() || name.startsWith("segments.") || name.equals("preferred")) {
      throw at.flaw("reserved", "this trait is the product's own");
    }
    return name;
  }

  static Request.Listing list(Place at) {
    return switch (at.ifThere("action").map(Place::text).orElse("add")) {
      case "add" -> new Request.Listing(at.at("list").text(), true);
      case "remove" -> new Request.Listing(at.at("list").text(), false);
      default -> throw at.at("action").flaw("unknown_value", "the action is add or remove");
    };
  }

  static Request.Webhook webhook(Place at) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    at.ifThere("data").map(Place::entries).orElse(List.of())
        .forEach(entry -> data.put(entry.getKey(), entry.getValue().value()));
    return new Request.Webhook(at.at("endpoint").text(), new Attributes(data));
  }

  static Request.Allocation allocation(Place at) {
    String kind = at.ifThere("kind").map(Place::text).orElse("capacity");
    Map<String, @Nullable Object> terms = switch (kind) {
      case "capacity" -> new LinkedHashMap<>(Map.of("perHour", at.at("perHour").number(1, 10_000_000)));
      case "coupon" -> coupon(at);
      default -> throw at.at("kind").flaw("unknown_value", "the allocator is capacity or coupon");
    };
    return new Request.Allocation(kind, at.at("pool").text(), new Attributes(terms));
  }

  /** Either a percentage or an amount with its currency; and for how many days. */
  private static Map<String, @Nullable Object> coupon(Place at) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    if (at.ifThere("amountMinor").isPresent()) {
      terms.put("amountMinor", at.at("amountMinor").number(1, 1_000_000_000));
      terms.put("currency", currency(at.at("currency")));
    } else {
      terms.put("percent", at.at("percent").number(1, 100));
    }
    terms.put("days", at.ifThere("days").map(days -> days.number(1, 3_650)).orElse(14));
    return terms;
  }

  private static String currency(Place at) {
    String code = at.text();
    try {
      return Money.of(0, code).currency().getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw at.flaw("unknown_currency", "three capital letters of ISO 4217, such as KRW");
    }
  }
}
