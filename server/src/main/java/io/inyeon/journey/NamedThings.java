package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Request;
import io.inyeon.core.rule.Rule;
import io.inyeon.engine.Rulebooks;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.segment.Audiences;
import io.inyeon.segment.Audiences.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a journey names that is not there: segments, lists, journeys, and what other modules know. */
@Component
class NamedThings {
  private final Audiences audiences;
  private final Rulebooks rulebooks;
  private final List<WebhookTargets> webhooks;

  NamedThings(Audiences audiences, Rulebooks rulebooks, List<WebhookTargets> webhooks) {
    this.audiences = audiences;
    this.rulebooks = rulebooks;
    this.webhooks = List.copyOf(webhooks);
  }

  List<Found> missing(Journey journey) {
    List<Found> found = new ArrayList<>();
    journey.nodes().forEach((id, node) -> node(journey.key(), "nodes." + id, node).ifPresent(found::add));
    entrySegment(journey).filter(segment -> audiences.kind(segment).isEmpty()).ifPresent(segment -> found
        .add(Found.error("entry.segment", "unknown_segment", "there is no segment \"" + segment + "\"")));
    journey.rules().flatMap(Rule::segments).distinct().filter(segment -> audiences.kind(segment).isEmpty())
        .forEach(segment -> found.add(Found.error("", "unknown_segment",
            "a rule names the segment \"" + segment + "\", and there is none")));
    return found;
  }

  private static Optional<String> entrySegment(Journey journey) {
    return journey.entry().trigger() instanceof io.inyeon.core.journey.Trigger.OnWord on
        ? on.matches().getFirst().where().stream().filter(condition -> condition.path().equals("segment")).findFirst()
            .map(condition -> String.valueOf(condition.operand()))
        : Optional.empty();
  }

  private Optional<Found> node(String journey, String field, Node node) {
    return switch (node) {
      case Node.Jump jump when !jump.journey().equals(journey) && !isPublished(jump.journey()) ->
        Optional.of(Found.error(field + ".journey", "unknown_journey",
            "there is no published journey \"" + jump.journey() + "\""));
      case Node.Ask(Request.Listing listing, String next) when audiences.kind(listing.list())
          .filter(Kind.LIST::equals).isEmpty() ->
        Optional.of(Found.error(field + ".list", "unknown_list",
            "there is no list \"" + listing.list() + "\"; a list is a segment with \"static\": true"));
      case Node.Ask(Request.Webhook webhook, String next) when webhooks.stream()
          .noneMatch(targets -> targets.isThere(webhook.endpoint())) ->
        Optional.of(Found.error(field + ".endpoint",
            "unknown_webhook", "there is no webhook \"" + webhook.endpoint() + "\""));
      default -> Optional.empty();
    };
  }

  private boolean isPublished(String key) {
    return rulebooks.latest().path("journeys").valueStream()
        .anyMatch(entry -> entry.path("key").asString().equals(key) && entry.path("open").asBoolean());
  }
}
