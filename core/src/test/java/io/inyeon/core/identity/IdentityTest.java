package io.inyeon.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.ProfileId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private final IdentityGraph graph = new IdentityGraph();
  private long ids;
  private final Attribution attribution = new Attribution(graph, () -> new ProfileId(new UUID(0, ++ids)));

  private static Identifier user(String id) {
    return new Identifier(Namespace.USER_ID, id);
  }

  private static Identifier card(String id) {
    return new Identifier(Namespace.LOYALTY_CARD, id);
  }

  private static Identifier visitor(String id) {
    return new Identifier(Namespace.ANONYMOUS_ID, id);
  }

  private static Identifier email(String address) {
    return new Identifier(Namespace.EMAIL, address);
  }

  private ProfileId browser(Identifier... identifiers) {
    return graph
        .root(attribution.attribute(new Claim(Arrays.asList(identifiers), false), Instant.EPOCH, new UUID(1, ids)));
  }

  private ProfileId server(Identifier... identifiers) {
    return graph
        .root(attribution.attribute(new Claim(Arrays.asList(identifiers), true), Instant.EPOCH, new UUID(1, ids)));
  }

  private ProfileId customer(Identifier identifier) {
    return graph.owner(identifier).map(graph::root).orElseThrow();
  }

  @Test
  void an_anonymous_visitor_who_signs_in_keeps_their_past() {
    ProfileId visitor = browser(visitor("a"));
    assertThat(browser(visitor("a"), user("u"))).isEqualTo(visitor);
  }

  @Test
  void a_second_device_of_a_known_person_is_merged_into_them() {
    ProfileId known = browser(visitor("phone"), user("u"));
    browser(visitor("laptop"));
    browser(visitor("laptop"), user("u"));
    assertThat(customer(visitor("laptop"))).isEqualTo(known);
  }

  @Test
  void a_shared_tablet_changes_hands_and_joins_nobody() {
    ProfileId first = browser(visitor("tablet"), user("minjun"));
    ProfileId second = browser(visitor("tablet"), user("haruka"));

    assertThat(second).isNotEqualTo(first);
    assertThat(customer(visitor("tablet"))).isEqualTo(second);
    assertThat(customer(user("minjun"))).isEqualTo(first);
  }

  @Test
  void a_write_key_never_joins_two_known_people_nor_takes_an_address_away() {
    ProfileId minjun = browser(user("minjun"), email("m@example.org"));
    ProfileId haruka = browser(user("haruka"));
    browser(user("haruka"), email("m@example.org"));
    browser(user("haruka"), card("minjuns-new-card"));
    browser(user("minjun"), card("minjuns-new-card"));

    assertThat(customer(user("haruka"))).isEqualTo(haruka).isNotEqualTo(minjun);
    assertThat(customer(email("m@example.org"))).isEqualTo(minjun);
    assertThat(customer(card("minjuns-new-card"))).isEqualTo(haruka);
  }

  @Test
  void a_server_that_names_both_joins_two_known_people() {
    ProfileId web = server(user("web-1"));
    server(card("4711"));
    assertThat(server(user("web-1"), card("4711"))).isEqualTo(web);
    assertThat(customer(card("4711"))).isEqualTo(web);
  }

  @Test
  void a_new_user_id_on_somebodys_card_is_another_person_unless_a_server_says_so() {
    ProfileId holder = server(user("minjun"), card("4711"));
    assertThat(browser(user("thief"), card("4711"))).isNotEqualTo(holder);
    assertThat(server(user("minjun-app"), card("4711"))).isEqualTo(holder);
  }

  @Test
  void after_an_unmerge_the_two_stay_apart_and_each_gets_what_carries_their_name() {
    ProfileId known = browser(visitor("phone"), user("u"));
    ProfileId laptop = browser(visitor("laptop"));
    browser(visitor("laptop"), user("u"));
    graph.unmerge(known, laptop);

    assertThat(browser(visitor("laptop"))).isEqualTo(laptop);
    assertThat(browser(visitor("laptop"), user("u"))).isEqualTo(known);
    assertThat(browser(visitor("laptop"))).isEqualTo(laptop);
  }

  @Test
  void an_address_that_everybody_types_does_not_make_one_person_of_them() {
    for (int n = 0; n < 300; n++) {
      browser(visitor("v" + n), email("shared@example.org"));
    }
    assertThat(graph.members(customer(email("shared@example.org")))).hasSizeLessThanOrEqualTo(200);
  }
}
