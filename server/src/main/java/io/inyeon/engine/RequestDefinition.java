package io.inyeon.engine;

import io.inyeon.core.event.Attributes;
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
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    if (kind.equals("capacity")) {
      terms.put("perHour", at.at("perHour").number(1, 10_000_000));
    } else {
      throw at.at("kind").flaw("unknown_value", "the allocator is capacity");
    }
    return new Request.Allocation(kind, at.at("pool").text(), new Attributes(terms));
  }
}
