package io.inyeon.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Twenty journeys, four for each event that a shop has most of; of the shapes of {@link CoreRules#fiftyAndJourneys}. */
final class TwentyJourneys {
  private static final String MAIL = """
    {'type':'send-email','content':{'en':{'subject':'s','text':'{{unsubscribeUrl}}','html':'{{unsubscribeUrl}}'}},'next':'end'}""";
  private static final Map<String, String> ENTRIES = Map.of(
      "often", "{'event':'EVENT','reentry':'PT1H','rule':{'performed':'EVENT','atLeast':2}}",
      "cart", "{'event':'EVENT','key':'cart_id','reentry':'PT1H','rule':{'performed':'EVENT','atLeast':4}}",
      "tea", "{'event':'EVENT','reentry':'P1D','where':[{'property':'category','op':'eq','value':'tea'}],"
          + "'rule':{'segment':'LOWER-lately'}}",
      "dear", "{'event':'EVENT','reentry':'P1D','where':[{'property':'price','op':'gt','value':70000}]}");
  private static final String JOURNEY = """
    {'entry':ENTRY,'goals':[{'event':'Order Completed'}],'start':'wait','nodes':{
      'wait':{'type':'wait','for':'PT1H','next':'which'},
      'which':{'type':'split','branches':[{'rule':{'trait':'plan','is':'member'},'next':'mail'}],'otherwise':'end'},
      'mail':MAIL,'end':{'type':'exit'}}}""";

  private TwentyJourneys() {
  }

  static void publish(Api api) {
    for (String event : List.copyOf(CoreRules.EVENTS)) {
      String lower = event.toLowerCase(Locale.ROOT).replace(' ', '-');
      ENTRIES.forEach((name, entry) -> publish(api, lower + "-" + name,
          JOURNEY.replace("ENTRY", entry.replace("EVENT", event).replace("LOWER", lower)).replace("MAIL", MAIL)));
    }
  }

  static void publish(Api api, String key, String definition) {
    api.put("/api/v1/journeys/" + key, definition.replace('\'', '"'));
    api.post("/api/v1/journeys/" + key + "/publish", "{}");
  }
}
