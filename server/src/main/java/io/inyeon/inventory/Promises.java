package io.inyeon.inventory;

import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.inventory.Movement.Note;
import io.inyeon.inventory.Reservations.Held;
import io.inyeon.inventory.StockTable.Level;
import io.inyeon.inventory.StockTable.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Promises stock, and keeps what it promised: nothing is promised that no shelf holds. Many wishes are answered in one go, in
 * their order, under one set of locks; that is what makes a single thing that everybody wants fast.
 *
 * <p>Everything here belongs into the caller's transaction. Locks are taken on the levels of all things concerned, in the order
 * of (SKU, place), before anything is read: two transactions never wait for each other in a ring.
 */
@Service
public class Promises {
  /**
   * What somebody wants.
   *
   * @param owner who is promised it: an order, or a cart
   * @param place where it is collected; empty when it is shipped, from wherever
   * @param channel whose safety stock is kept back; empty for that of all
   * @param replaces whose promises are given up for it, if this one can be made
   */
  public record Wish(UUID owner, Demand demand, Optional<String> place, String channel, Set<UUID> replaces) {
    public Wish {
      replaces = Set.copyOf(replaces);
    }
  }

  /** What became of a wish. */
  public sealed interface Answer {
    record Promised(List<Pick> picks) implements Answer {
      public Promised {
        picks = List.copyOf(picks);
      }
    }

    /** @param available of each thing that is missing, how many there are instead */
    record OutOfStock(Map<Sku, Integer> available) implements Answer {
      public OutOfStock {
        available = Map.copyOf(available);
      }
    }
  }

  private final StockTable stock;
  private final Reservations reservations;
  private final StockLedger ledger;
  private final Sourcing sourcing;
  private final InstantSource clock;

  Promises(StockTable stock, Reservations reservations, StockLedger ledger, Sourcing sourcing, InstantSource clock) {
    this.stock = stock;
    this.reservations = reservations;
    this.ledger = ledger;
    this.sourcing = sourcing;
    this.clock = clock;
  }

  /**
   * Promises each owner all of it or nothing. Whoever wants more than there is when they ask hears so without any lock: what is sold
   * out keeps nobody waiting who still gets something.
   *
   * @param until when the promise ends unless it becomes an allocation
   * @return by owner
   */
  public Map<UUID, Answer> reserve(List<Wish> wishes, Instant until, String actor) {
    List<Held> held = reservations.of(replaced(wishes));
    Map<UUID, Answer> answers = new LinkedHashMap<>(hopeless(without(held, wishes)));
    List<Wish> left = wishes.stream().filter(wish -> !answers.containsKey(wish.owner)).toList();
    if (!left.isEmpty()) {
      answers.putAll(decide(left, held, until, actor));
    }
    return answers;
  }

  private static Set<UUID> replaced(List<Wish> wishes) {
    return wishes.stream().flatMap(wish -> wish.replaces.stream()).collect(Collectors.toSet());
  }

  /** Those for which nothing is held that they could give up. */
  private static List<Wish> without(List<Held> held, List<Wish> wishes) {
    Set<UUID> holders = held.stream().map(Held::owner).collect(Collectors.toSet());
    return wishes.stream().filter(wish -> Collections.disjoint(wish.replaces, holders)).toList();
  }

  /**
   * Those that could not be met if each were the only one. By one look: what they are being given at this very moment counts as
   * theirs.
   */
  private Map<UUID, Answer> hopeless(List<Wish> wishes) {
    Instant now = clock.instant();
    Set<UUID> theirs = replaced(wishes);
    Shelves shelves = new Shelves(byChannel(wishes, channel -> stock.levels(wanted(wishes), channel, now, theirs)),
        Map.of());
    Map<UUID, Answer> refused = new HashMap<>();
    wishes.forEach(wish -> shelves.missing(wish, sourcing).ifPresent(missing -> refused.put(wish.owner, missing)));
    return refused;
  }

  private static Map<String, List<Level>> byChannel(List<Wish> wishes, Function<String, List<Level>> levels) {
    return wishes.stream().map(Wish::channel).distinct().collect(Collectors.toMap(channel -> channel, levels));
  }

  private static Set<Sku> wanted(List<Wish> wishes) {
    return wishes.stream().flatMap(wish -> wish.demand.quantities().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<UUID, Answer> decide(List<Wish> wishes, List<Held> held, Instant until, String actor) {
    Set<UUID> replaced = replaced(wishes);
    Set<Sku> skus = wanted(wishes);
    held.stream().filter(one -> replaced.contains(one.owner())).forEach(one -> skus.add(one.pick().sku()));
    Set<Place> locked = stock.lock(skus);
    Instant now = clock.instant(); // by then: whoever had the lock may have had it for long
    reservations.expire(skus, now);
    Shelves shelves = new Shelves(byChannel(wishes, channel -> levels(skus, channel, now, locked)),
        reservations.of(replaced).stream().collect(Collectors.groupingBy(Held::owner)));
    Map<UUID, Answer> answers = new LinkedHashMap<>();
    wishes.forEach(wish -> answers.put(wish.owner, shelves.answer(wish, sourcing)));
    writeDown(wishes, answers, until, now, actor);
    return answers;
  }

  private List<Level> levels(Set<Sku> skus, String channel, Instant now, Set<Place> locked) {
    return stock.levels(skus, channel, now).stream().filter(level -> locked.contains(level.place())).toList();
  }

  /** Locks the levels of these things, so that what follows in this transaction takes no further locks. */
  public void hold(Collection<Sku> skus) {
    stock.lock(new TreeSet<>(skus));
  }

  private void writeDown(List<Wish> wishes, Map<UUID, Answer> answers, Instant until, Instant now, String actor) {
    Map<UUID, List<Pick>> promised = new LinkedHashMap<>();
    Set<UUID> given = new HashSet<>();
    for (Wish wish : wishes) {
      if (answers.get(wish.owner) instanceof Answer.Promised promise) {
        promised.put(wish.owner, promise.picks);
        given.addAll(wish.replaces);
      }
    }
    if (!given.isEmpty()) {
      reservations.release(given, now, "replaced");
    }
    if (!promised.isEmpty()) {
      reservations.reserve(promised, until, now, actor);
    }
  }

  /**
   * Makes promises last.
   *
   * @param skus what these owners may have been promised
   * @return what each owner has from now on; one whose promise was over is not among them
   */
  public Map<UUID, List<Pick>> allocate(Collection<UUID> owners, Set<Sku> skus, String actor) {
    stock.lock(skus);
    Instant now = clock.instant(); // by then: whoever had the lock may have had it for long
    reservations.expire(skus, now);
    Map<UUID, List<Pick>> allocated = new LinkedHashMap<>();
    List<Movement> movements = new ArrayList<>();
    for (Held held : reservations.take(owners)) {
      allocated.computeIfAbsent(held.owner(), any -> new ArrayList<>()).add(held.pick());
      movements.add(Movement.allocated(now, held.pick().sku(), held.pick().location(), held.pick().quantity(),
          new Note("", held.owner().toString(), actor)));
    }
    ledger.write(movements);
    return allocated;
  }

  /** Lets go what these were promised for a while. */
  public void release(Collection<UUID> owners, String reason) {
    Instant now = clock.instant();
    Set<Sku> skus = reservations.of(owners).stream().map(held -> held.pick().sku())
        .collect(Collectors.toCollection(TreeSet::new));
    stock.lock(skus);
    reservations.release(owners, now, reason);
  }

  /** Whoever is at work keeps what they were promised: it lasts until then at least. */
  public void extend(UUID owner, Instant until) {
    reservations.extend(owner, until, clock.instant());
  }

  /**
   * What an owner is promised for a while.
   *
   * @param until when the first of it is over
   */
  public record Standing(Map<Sku, Integer> quantities, Instant until) {
    public Standing {
      quantities = Map.copyOf(quantities);
    }
  }

  /** What this owner is promised now, unless it is over. */
  public Optional<Standing> standing(UUID owner) {
    Instant now = clock.instant();
    List<Held> held = reservations.of(List.of(owner)).stream().filter(one -> one.expiresAt().isAfter(now)).toList();
    return held.stream().map(Held::expiresAt).min(Comparator.naturalOrder()).map(until -> new Standing(held.stream()
        .collect(Collectors.toMap(one -> one.pick().sku(), one -> one.pick().quantity(), Math::addExact)), until));
  }

  /** Lets go what this order had for good. */
  public void unallocate(UUID owner, List<Pick> picks, String reason, String actor) {
    settle(picks, pick -> Movement.unallocated(clock.instant(), pick.sku(), pick.location(), pick.quantity(),
        new Note(reason, owner.toString(), actor)));
  }

  /** It left the house. */
  public void fulfil(UUID owner, List<Pick> picks, String actor) {
    settle(picks, pick -> Movement.fulfilled(clock.instant(), pick.sku(), pick.location(), pick.quantity(),
        new Note("", owner.toString(), actor)));
  }

  private void settle(List<Pick> picks, java.util.function.Function<Pick, Movement> movement) {
    stock.lock(picks.stream().map(Pick::sku).collect(Collectors.toCollection(TreeSet::new)));
    ledger.write(picks.stream().map(movement).toList());
  }
}
