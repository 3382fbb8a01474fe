package io.inyeon.engine;

import io.inyeon.core.journey.Node;
import io.inyeon.core.rule.EventMatch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nodes of a journey, as JSON. */
final class NodeDefinition {
  private static final int MOST_WAYS = 100;
  private static final String CLICK = "Email Link Clicked";

  private NodeDefinition() {
  }

  static Node read(String journey, String id, Place at) {
    String salt = journey + "/" + id;
    return switch (at.at("type").text()) {
      case "wait" -> new Node.Wait(PauseDefinition.read(at), next(at), at.ifThere("otherwise").map(Place::text));
      case "wait-until" -> new Node.WaitUntil(branches(at), positive(at.at("timeout")), otherwise(at));
      case "condition" -> new Node.Check(RuleDefinition.read(at.at("rule")), at.at("then").text(), otherwise(at));
      case "split" -> new Node.Split(cases(at), otherwise(at));
      case "percent" -> new Node.Percent(shares(at), salt);
      case "experiment" -> experiment(at, salt);
      case "send-email" -> SendDefinition.read(at);
      case "fallback" -> new Node.Fallback(at.ifThere("event").map(Place::text).orElse(CLICK),
          positive(at.at("within")), at.at("then").text(), otherwise(at));
      case "update-trait" -> new Node.Ask(RequestDefinition.traits(at), next(at));
      case "list" -> new Node.Ask(RequestDefinition.list(at), next(at));
      case "webhook" -> new Node.Ask(RequestDefinition.webhook(at), next(at));
      case "allocate" -> new Node.Allocate(RequestDefinition.allocation(at),
          at.ifThere("timeout").map(NodeDefinition::positive).orElse(Duration.ofDays(1)), at.at("then").text(),
          otherwise(at));
      case "jump" -> new Node.Jump(at.at("journey").text());
      case "exit" -> new Node.Exit();
      default -> throw at.at("type").flaw("unknown_type", "a node is wait, wait-until, condition, split, percent,"
          + " experiment, send-email, fallback, update-trait, list, webhook, allocate, jump or exit");
    };
  }

  private static String next(Place at) {
    return at.at("next").text();
  }

  private static String otherwise(Place at) {
    return at.at("otherwise").text();
  }

  static Duration positive(Place at) {
    Duration duration = at.duration();
    if (duration.isZero()) {
      throw at.flaw("out_of_range", "a wait is longer than nothing");
    }
    return duration;
  }

  private static List<Node.Branch> branches(Place at) {
    return at.at("events").items().stream()
        .map(branch -> new Node.Branch(RuleDefinition.match(branch.object(), "event"), next(branch))).toList();
  }

  private static List<Node.Case> cases(Place at) {
    return some(at.at("branches")).stream()
        .map(branch -> new Node.Case(RuleDefinition.read(branch.object().at("rule")), next(branch),
            branch.ifThere("name").map(Place::text)))
        .toList();
  }

  private static List<Node.Share> shares(Place at) {
    Place branches = at.at("branches");
    List<Node.Share> shares = some(branches).stream()
        .map(branch -> new Node.Share(weight(branch.object().at("percent")), next(branch))).toList();
    double sum = shares.stream().mapToDouble(Node.Share::weight).sum();
    if (Math.abs(sum - 100) > 1e-6) {
      throw branches.flaw("out_of_range", "the percentages add up to 100, and these to " + sum);
    }
    return shares;
  }

  private static Node.Experiment experiment(Place at, String salt) {
    Place variants = at.at("variants");
    List<Node.Variant> read = some(variants).stream().map(variant -> new Node.Variant(
        variant.object().at("key").text(),
        variant.ifThere("weight").map(NodeDefinition::weight).orElse(1.0), next(variant))).toList();
    Set<String> keys = new HashSet<>();
    if (read.size() < 2 || !read.stream().map(Node.Variant::key).allMatch(keys::add)) {
      throw variants.flaw("out_of_range", "an experiment has two variants or more, each with a key of its own");
    }
    EventMatch goal = RuleDefinition.match(at.at("goal").object(), "event");
    return new Node.Experiment(read, salt, goal,
        at.ifThere("within").map(NodeDefinition::positive).orElse(Duration.ofDays(7)));
  }

  private static double weight(Place at) {
    double weight = at.decimal();
    if (!(weight > 0 && weight <= 1_000_000)) {
      throw at.flaw("out_of_range", "a share is above 0; leave out what nobody is to take");
    }
    return weight;
  }

  private static List<Place> some(Place at) {
    List<Place> items = at.items();
    if (items.size() > MOST_WAYS) {
      throw at.flaw("too_large", "at most " + MOST_WAYS + " ways lead out of a node");
    }
    return Optional.of(items).filter(some -> !some.isEmpty())
        .orElseThrow(() -> at.flaw("required", "at least one is needed here"));
  }
}
