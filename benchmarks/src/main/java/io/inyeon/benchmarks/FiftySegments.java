package io.inyeon.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fifty segments of every kind, ten for each event that a shop has most of: of the shapes of {@link CoreRules#fifty}, as the API takes them. */
final class FiftySegments {
  private static final Map<String, String> RULES = new LinkedHashMap<>(Map.of(
      "often", "{'performed':'EVENT','count':{'op':'gte','value':5}}",
      "lately", "{'performed':'EVENT','count':{'op':'gte','value':2},'within':'P7D'}",
      "tea", "{'performed':'EVENT','where':[{'property':'category','op':'eq','value':'tea'}],'within':'P30D'}",
      "all",
      "{'all':[{'trait':'city','op':'eq','value':'Seoul'},{'not':{'performed':'EVENT','count':{'op':'gte','value':5}}},"
          + "{'performed':'EVENT','count':{'op':'gte','value':2},'within':'P7D'}]}",
      "spent", "{'performed':'EVENT','sum':'price','op':'gte','value':200000,'within':'P30D'}",
      "mean", "{'performed':'EVENT','avg':'price','op':'gt','value':30000}",
      "dear", "{'performed':'EVENT','max':'price','op':'gt','value':70000,'within':'P30D'}",
      "kinds", "{'performed':'EVENT','distinct':'category','op':'gte','value':2,'within':'P30D'}",
      "then",
      "{'sequence':[{'performed':'EVENT'},{'performed':'Order Completed'}],'sameProperty':'category','within':'P7D'}",
      "never", "{'not':{'performed':'EVENT','within':'P90D'}}"));
  private static final List<String> EVENTS = CoreRules.EVENTS;

  private FiftySegments() {
  }

  /** Defines them, and waits until each has looked back at what is there. */
  static void define(Api api) {
    define(api, RULES);
  }

  /** Only the five that {@link TwentyJourneys} ask for. */
  static void defineThoseOfJourneys(Api api) {
    define(api, Map.of("lately", RULES.get("lately")));
  }

  private static void define(Api api, Map<String, String> rules) {
    for (String event : EVENTS) {
      rules.forEach((name, rule) -> api.define(event.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + name,
          rule.replace("EVENT", event).replace('\'', '"')));
    }
    api.awaitLive();
  }
}
