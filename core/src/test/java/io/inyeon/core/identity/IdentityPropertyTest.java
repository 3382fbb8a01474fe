package io.inyeon.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.ProfileId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of linking, for random records; a failing seed is in the test's name. */
class IdentityPropertyTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static final class People {
    private final IdentityGraph graph = new IdentityGraph();
    private long ids;
    private final Attribution attribution = new Attribution(graph, () -> new ProfileId(new UUID(0, ++ids)));

    ProfileId hear(Claim claim) {
      return graph.root(attribution.attribute(claim, Instant.EPOCH.plusSeconds(ids), new UUID(2, ids)));
    }

    /** Who is one person, whatever their ids. */
    Set<Set<Identifier>> groups(Collection<Identifier> identifiers) {
      Map<ProfileId, Set<Identifier>> groups = new HashMap<>();
      identifiers.forEach(id -> graph.owner(id)
          .ifPresent(owner -> groups.computeIfAbsent(graph.root(owner), root -> new HashSet<>()).add(id)));
      return new HashSet<>(groups.values());
    }
  }

  /** Records of three people who share nothing: no conflict is possible. */
  private static List<Claim> withoutConflict(Random random) {
    List<Claim> claims = new ArrayList<>();
    for (int n = 0; n < 14; n++) {
      int person = random.nextInt(3);
      List<Identifier> carried = new ArrayList<>();
      while (carried.isEmpty()) {
        maybe(random, carried, Namespace.USER_ID, "u" + person);
        maybe(random, carried, Namespace.EMAIL, "e" + person + random.nextInt(2));
        maybe(random, carried, Namespace.ANONYMOUS_ID, "a" + person + random.nextInt(3));
      }
      claims.add(new Claim(carried, random.nextBoolean()));
    }
    return claims;
  }

  private static List<Claim> withConflict(Random random, boolean trusted) {
    List<Claim> claims = new ArrayList<>();
    for (int n = 0; n < 25; n++) {
      List<Identifier> carried = new ArrayList<>();
      while (carried.isEmpty()) {
        maybe(random, carried, Namespace.USER_ID, "u" + random.nextInt(4));
        maybe(random, carried, Namespace.LOYALTY_CARD, "l" + random.nextInt(4));
        maybe(random, carried, Namespace.EMAIL, "e" + random.nextInt(4));
        maybe(random, carried, Namespace.ANONYMOUS_ID, "a" + random.nextInt(4));
      }
      claims.add(new Claim(carried, trusted));
    }
    return claims;
  }

  private static void maybe(Random random, List<Identifier> carried, Namespace namespace, String value) {
    if (random.nextInt(2) == 0) {
      carried.add(new Identifier(namespace, value));
    }
  }

  private static Set<Identifier> all(List<Claim> claims) {
    Set<Identifier> all = new HashSet<>();
    claims.forEach(claim -> all.addAll(claim.identifiers()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hearing_a_record_twice_changes_nothing(long seed) {
    People people = new People();
    for (Claim claim : withoutConflict(new Random(seed))) {
      ProfileId first = people.hear(claim);
      people.graph.takeChanges();
      assertThat(people.hear(claim)).isEqualTo(first);
      assertThat(people.graph.takeChanges()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void links_without_conflict_commute(long seed) {
    Random random = new Random(seed);
    List<Claim> claims = withoutConflict(random);
    People inOrder = new People();
    claims.forEach(inOrder::hear);
    Set<Identifier> all = all(claims);
    Collections.shuffle(claims, random);
    People shuffled = new People();
    claims.forEach(shuffled::hear);

    assertThat(shuffled.groups(all)).isEqualTo(inOrder.groups(all));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_write_key_never_joins_two_known_people(long seed) {
    People people = new People();
    for (Claim claim : withConflict(new Random(seed), false)) {
      Map<ProfileId, Boolean> before = new HashMap<>();
      people.graph.profiles()
          .forEach(p -> before.put(people.graph.root(p.id()), people.graph.isKnown(people.graph.root(p.id()))));
      people.hear(claim);
      for (Change change : people.graph.takeChanges()) {
        if (change instanceof Change.Merged merged) {
          assertThat(before.getOrDefault(merged.loser(), false)).isFalse();
        }
      }
    }
    long usersTogether = people.groups(all(withConflict(new Random(seed), false))).stream()
        .filter(group -> group.stream().filter(id -> id.namespace() == Namespace.USER_ID).count() > 1).count();
    assertThat(usersTogether).isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_unmerge_restores_the_two_as_they_were(long seed) {
    People people = new People();
    List<Claim> claims = withConflict(new Random(seed), true);
    for (Claim claim : claims) {
      Map<ProfileId, Set<ProfileId>> before = new HashMap<>();
      people.graph.profiles().forEach(
          p -> before.put(people.graph.root(p.id()), Set.copyOf(people.graph.members(people.graph.root(p.id())))));
      people.hear(claim);
      List<Change> changes = people.graph.takeChanges();
      Collections.reverse(changes);
      boolean created = changes.stream().anyMatch(Change.Created.class::isInstance);
      List<Change.Merged> merges = changes.stream().filter(Change.Merged.class::isInstance)
          .map(Change.Merged.class::cast).toList();
      if (!created && merges.size() == 1) {
        Change.Merged merge = merges.getFirst();
        assertThat(people.graph.unmerge(merge.winner(), merge.loser())).isEqualTo(before.get(merge.loser()));
        assertThat(people.graph.members(merge.winner())).isEqualTo(before.get(merge.winner()));
      }
    }
  }
}
