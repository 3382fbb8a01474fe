package io.inyeon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.Asking;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.Lot;
import io.inyeon.core.customer.ConsentState;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.Endpoint;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.customer.TraitValue;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Run;
import io.inyeon.core.rule.Occurrence;
import io.inyeon.core.rule.Tally;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

class StateCodecTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final ProfileId PROFILE = new ProfileId(new UUID(1, 2));

  private static final Tally TALLY = new Tally(List.of(new Occurrence(NOON, null), new Occurrence(NOON, "차"),
      new Occurrence(NOON.minusMillis(7), List.of("a", 1, true)),
      new Occurrence(Instant.EPOCH, new BigDecimal("20.50"))), 0,
      BigDecimal.ZERO, NOON);
  private static final Tally SUMS = new Tally(List.of(), 3, new BigDecimal("1234567890123.05"), Instant.MIN);

  private final StateCodec codec = new StateCodec();

  @Test
  void a_full_state_comes_back_as_it_was() {
    LogPosition at = new LogPosition(3, 77, NOON);
    Run run = new Run(new UUID(5, 6), "cart", 2, "c1", at, NOON, "wait", 1, Optional.of(NOON),
        Optional.of(new UUID(7, 8)), Optional.of(new UUID(7, 9)), Optional.of(new Run.Watch("wait", new UUID(7, 9))),
        Optional.of("Clicked"),
        Optional.of(NOON));
    ProfileState profile = new ProfileState(Map.of("name", new TraitValue("민준", "web", NOON)),
        Map.of("email", new Endpoint("a@b.example", NOON)), Map.of("k1", TALLY, "k2", SUMS),
        List.of(new ConsentState("email", "marketing", "a@b.example", true, NOON)), List.of("x@y.example"),
        List.of(run),
        Map.of("cart", Map.of("c1", NOON)),
        List.of(
            new Contact(new UUID(9, 9), "email", NOON, MessageClass.SERVICE, Optional.of("news"), Optional.of("cart"))),
        3,
        Map.of("nps", new Asking(NOON, Optional.of(new UUID(9, 9))), "size", new Asking(NOON, Optional.empty())),
        Map.of("global/2026", new Lot(true, NOON)));
    CustomerState state = new CustomerState(new CustomerId(new UUID(1, 2)), NOON, Map.of(PROFILE, profile),
        Map.of("vip", NOON), 4, Optional.of(NOON), Set.of(new UUID(4, 4)), List.of(at),
        Map.of(new ProfileId(new UUID(8, 8)), new CustomerId(new UUID(9, 8))));

    assertThat(codec.read(codec.write(state))).isEqualTo(state);
    assertThat(codec.read(codec.text(state).getBytes(StandardCharsets.UTF_8))).as("as an older version wrote it")
        .isEqualTo(state);
    assertThat(codec.readProfiles(codec.writeProfiles(state.profiles()))).isEqualTo(state.profiles());
    assertThat(codec.text(state)).as("nothing that follows")
        .doesNotContain("blank");
  }

  @Test
  void a_message_of_which_an_older_version_wrote_no_class_was_marketing() {
    String older = "{\"" + PROFILE.value() + "\":{\"contacts\":[{\"effect\":\"" + new UUID(9, 9)
        + "\",\"channel\":\"email\",\"at\":" + NOON.toEpochMilli() + "}]}}";

    assertThat(codec.readProfiles(older).get(PROFILE)).extracting(ProfileState::contacts)
        .isEqualTo(List.of(new Contact(new UUID(9, 9), "email", NOON, MessageClass.MARKETING, Optional.empty(),
            Optional.empty())));
  }

  @Test
  void what_an_older_version_wrote_beyond_it_is_passed_over() {
    String older = "{\"" + PROFILE.value() + "\":{\"recalled\":3,\"blank\":false}}";

    assertThat(codec.readProfiles(older)).isEqualTo(Map.of(PROFILE, ProfileState.NEW.recalledTo(3)));
  }

  @Test
  void what_a_later_version_adds_is_passed_over_with_all_that_comes_again_in_it() {
    CustomerState state = new CustomerState(new CustomerId(new UUID(1, 2)), NOON,
        Map.of(PROFILE, ProfileState.NEW.recalledTo(3)),
        Map.of("loyal", NOON), 4, Optional.empty(), Set.of(), List.of(), Map.of());
    CBORMapper shared = CBORMapper.builder(CBORFactory.builder().enable(CBORWriteFeature.STRINGREF).build()).build();
    ObjectNode later = shared.createObjectNode();
    later.putArray("added").add("loyal").add("segments").add("loyal").addObject().put("profiles", "loyal");
    ((ObjectNode) JsonMapper.shared().readTree(codec.text(state))).properties()
        .forEach(part -> later.set(part.getKey(), part.getValue()));

    assertThat(codec.read(shared.writeValueAsBytes(later))).isEqualTo(state);
  }

  @Test
  void an_empty_key_is_not_an_absent_one() {
    Run run = new Run(new UUID(5, 6), "cart", 2, "", new LogPosition(3, 77, NOON), NOON, "wait", 1, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    ProfileState profile = new ProfileState(Map.of("name", new TraitValue("", "web", NOON)), Map.of(), Map.of(),
        List.of(), List.of(), List.of(run), Map.of("cart", Map.of("", NOON)), List.of(), 0, Map.of(), Map.of());

    assertThat(codec.readProfiles(codec.writeProfiles(Map.of(PROFILE, profile)))).isEqualTo(Map.of(PROFILE, profile));
  }

  @Test
  void what_is_empty_takes_no_room() {
    CustomerState state = CustomerState.unknown(new CustomerId(new UUID(1, 2)));

    assertThat(codec.read(codec.write(state))).isEqualTo(state);
    assertThat(codec.text(state)).doesNotContain("profiles");
  }
}
