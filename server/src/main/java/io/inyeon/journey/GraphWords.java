package io.inyeon.journey;

import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Occasion;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Request;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.rule.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a drawing of a journey says at its places: values only, which the pages put into words. */
final class GraphWords {
  private GraphWords() {
  }

  static String kind(Node node) {
    return switch (node) {
      case Node.Wait wait -> "wait";
      case Node.WaitUntil wait -> "wait-until";
      case Node.Check check -> "check";
      case Node.Split split -> "split";
      case Node.Percent percent -> "percent";
      case Node.Experiment experiment -> "experiment";
      case Node.SendEmail send -> "send-email";
      case Node.Fallback fallback -> "fallback";
      case Node.Ask(Request.Traits traits, String next) -> "update-trait";
      case Node.Ask(Request.Listing listing, String next) -> "list";
      case Node.Ask(Request.Webhook webhook, String next) -> "webhook";
      case Node.Ask(Request.Allocation allocation, String next) -> "allocate";
      case Node.Allocate allocate -> "allocate";
      case Node.Jump jump -> "jump";
      case Node.Exit exit -> "exit";
    };
  }

  static Map<String, String> of(Entry entry) {
    return switch (entry.trigger()) {
      case Trigger.OnEvent on -> Map.of("event", on.match().event());
      case Trigger.OnWord on ->
        Map.of("event", on.matches().getFirst().event(), "about", on.matches().getFirst().where()
            .stream().map(condition -> String.valueOf(condition.operand())).collect(Collectors.joining(", ")));
      case Trigger.OnOccasion on -> of(on.occasion());
    };
  }

  static Map<String, String> of(Occasion occasion) {
    Map<String, String> words = new TreeMap<>();
    switch (occasion) {
      case Occasion.Schedule schedule -> {
        words.put("time", schedule.time().toString());
        if (!schedule.days().isEmpty()) {
          words.put("days", schedule.days().stream().sorted()
              .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ")));
        }
        schedule.dayOfMonth().ifPresent(day -> words.put("dayOfMonth", Integer.toString(day)));
      }
      case Occasion.TraitDate date -> {
        words.put("time", date.time().toString());
        words.put("trait", date.path());
        words.put("daysBefore", Integer.toString(date.daysBefore()));
      }
    }
    return words;
  }

  static Map<String, String> of(Node node) {
    return switch (node) {
      case Node.Wait wait -> of(wait.pause());
      case Node.WaitUntil wait -> Map.of("duration", wait.timeout().toString());
      case Node.Check check -> Map.of("rule", Sentence.of(check.rule()));
      case Node.SendEmail send -> of(send.terms());
      case Node.Fallback fallback -> Map.of("duration", fallback.within().toString(), "event", fallback.event());
      case Node.Experiment experiment -> Map.of("event", experiment.goal().event());
      case Node.Ask ask -> of(ask.request());
      case Node.Allocate allocate -> of(allocate.request());
      case Node.Jump jump -> Map.of("journey", jump.journey());
      default -> Map.of();
    };
  }

  private static Map<String, String> of(MessageTerms terms) {
    return Map.of("purpose", terms.purpose(), "class", terms.messageClass().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> of(Pause pause) {
    return switch (pause) {
      case Pause.For(java.time.Duration duration) -> Map.of("duration", duration.toString());
      case Pause.Until(Occasion occasion) -> of(occasion);
      case Pause.BusinessHours hours -> Map.of("time", hours.from() + "–" + hours.to(), "country", hours.country());
    };
  }

  private static Map<String, String> of(Request request) {
    return switch (request) {
      case Request.Traits traits -> Map.of("trait", String.join(", ", traits.set().values().keySet()));
      case Request.Listing listing -> Map.of("list", listing.list(), "action", listing.member() ? "add" : "remove");
      case Request.Webhook webhook -> Map.of("endpoint", webhook.endpoint());
      case Request.Allocation allocation -> Map.of("pool", allocation.pool());
    };
  }

  static Map<String, String> of(List<Ending> endings) {
    return Map.of("event", endings.stream().map(ending -> switch (ending) {
      case Ending.OnEvent on -> on.match().event();
      case Ending.When when -> Sentence.of(when.rule());
    }).distinct().collect(Collectors.joining(", ")));
  }

  static String percent(double share) {
    return BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " %";
  }
}
