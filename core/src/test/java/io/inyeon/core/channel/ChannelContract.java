package io.inyeon.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.channel.ChannelPeer.Behaviour;
import io.inyeon.core.channel.Outcome.Accepted;
import io.inyeon.core.channel.Outcome.Fault;
import io.inyeon.core.channel.Outcome.Rejected;
import io.inyeon.core.channel.Outcome.Retry;
import io.inyeon.core.channel.Outcome.Unknown;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every adapter must do, whatever its provider. An adapter's test extends this with a real peer; what the adapter
 * declares selects the cases, and what it does not declare must really be missing.
 */
public abstract class ChannelContract<M extends OutboundMessage> {
  protected abstract Channel<M> channel();

  protected abstract ChannelPeer peer();

  /** A message that a well-behaved peer takes. */
  protected abstract M message();

  @Test
  void an_accepted_message_is_with_the_provider_once() {
    var key = newKey();
    assertThat(channel().send(key, message())).isInstanceOf(Accepted.class);
    assertThat(peer().taken(key)).isEqualTo(1);
  }

  @Test
  void a_refused_recipient_is_the_recipients_fault_and_nothing_was_taken() {
    peer().behaves(Behaviour.REFUSES_RECIPIENT);
    var key = newKey();
    assertThat(channel().send(key, message())).isInstanceOfSatisfying(Rejected.class,
        rejected -> assertThat(rejected.fault()).isEqualTo(Fault.RECIPIENT));
    assertThat(peer().taken(key)).isZero();
  }

  @Test
  void a_refusal_for_now_may_be_offered_again_and_then_passes() {
    peer().behaves(Behaviour.REFUSES_FOR_NOW);
    mayBeOfferedAgain();
  }

  @Test
  void a_peer_that_dies_before_it_has_the_message_leaves_no_doubt() {
    peer().behaves(Behaviour.DIES_BEFORE_TAKING);
    mayBeOfferedAgain();
  }

  @Test
  void a_peer_that_is_gone_leaves_no_doubt() {
    peer().behaves(Behaviour.IS_GONE);
    mayBeOfferedAgain();
  }

  @Test
  void a_peer_that_dies_after_it_has_the_message_leaves_doubt() {
    peer().behaves(Behaviour.DIES_AFTER_TAKING);
    var key = newKey();
    assertThat(channel().send(key, message())).isInstanceOf(Unknown.class);
    assertThat(peer().taken(key)).isEqualTo(1);
  }

  @Test
  void the_channel_serves_again_after_every_kind_of_trouble() {
    for (var behaviour : Behaviour.values()) {
      peer().behaves(behaviour);
      channel().send(newKey(), message());
    }
    peer().behaves(Behaviour.ACCEPTS);
    assertThat(channel().send(newKey(), message())).isInstanceOf(Accepted.class);
  }

  /** Declared or not, the peer is the judge. */
  @Test
  void a_second_submission_is_dropped_exactly_when_the_channel_says_so() {
    var key = newKey();
    assertThat(channel().send(key, message())).isInstanceOf(Accepted.class);
    assertThat(channel().send(key, message())).isInstanceOf(Accepted.class);
    assertThat(peer().taken(key)).isEqualTo(channel().capabilities().contains(Capability.IDEMPOTENT) ? 1 : 2);
  }

  @Test
  void many_threads_may_send_at_once() throws Exception {
    var keys = new ArrayList<IdempotencyKey>();
    var sends = new ArrayList<Callable<Outcome>>();
    for (int i = 0; i < 40; i++) {
      var key = newKey();
      keys.add(key);
      sends.add(() -> channel().send(key, message()));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Outcome> sent : threads.invokeAll(sends)) {
        assertThat(sent.get()).isInstanceOf(Accepted.class);
      }
    }
    assertThat(keys).allSatisfy(key -> assertThat(peer().taken(key)).isEqualTo(1));
  }

  private void mayBeOfferedAgain() {
    var key = newKey();
    assertThat(channel().send(key, message())).isInstanceOf(Retry.class);
    assertThat(peer().taken(key)).isZero();
    peer().behaves(Behaviour.ACCEPTS);
    assertThat(channel().send(key, message())).isInstanceOf(Accepted.class);
    assertThat(peer().taken(key)).isEqualTo(1);
  }

  protected static IdempotencyKey newKey() {
    return new IdempotencyKey(UUID.randomUUID());
  }
}
