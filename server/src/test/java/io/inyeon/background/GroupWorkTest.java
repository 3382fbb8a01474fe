package io.inyeon.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Who shares a transaction with whom, and what a failure does to the others. */
class GroupWorkTest {
  private static final int MOST_AT_ONCE = 8;

  private final Semaphore turns = new Semaphore(0);
  private final Semaphore waiting = new Semaphore(0);
  private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());
  private RuntimeException failure = new IllegalStateException("never thrown");
  private boolean fails;
  private final Squares squares = new Squares();

  /** Answers with the square. */
  private final class Squares extends GroupWork<Integer, Integer> {
    Squares() {
      super("squares", MOST_AT_ONCE, 64, new TransactionTemplate(new NoTransactions()));
    }

    @Override
    protected void awaitTurn(Integer first) {
      waiting.release();
      turns.acquireUninterruptibly();
      if (fails) {
        throw failure;
      }
    }

    @Override
    protected List<Integer> work(List<Integer> asked) {
      done.add(List.copyOf(asked));
      if (asked.contains(13)) {
        throw new IllegalArgumentException("thirteen");
      }
      return asked.stream().map(one -> one * one).toList();
    }
  }

  private static final class NoTransactions implements PlatformTransactionManager {
    @Override
    public TransactionStatus getTransaction(@org.jspecify.annotations.Nullable TransactionDefinition definition) {
      return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
      // nothing was begun
    }

    @Override
    public void rollback(TransactionStatus status) {
      // nothing was begun
    }
  }

  /** All of them while the first waits for its turn. */
  private List<CompletableFuture<Integer>> ask(int... numbers) {
    squares.start();
    List<CompletableFuture<Integer>> answers = new ArrayList<>(List.of(squares.submit(numbers[0])));
    waiting.acquireUninterruptibly();
    IntStream.of(numbers).skip(1).forEach(number -> answers.add(squares.submit(number)));
    return answers;
  }

  @AfterEach
  void stop() {
    turns.release(100);
    squares.stop();
  }

  @Test
  void what_comes_while_a_turn_is_waited_for_is_done_in_the_same_go() {
    List<CompletableFuture<Integer>> answers = ask(1, 2, 3);
    turns.release();
    assertThat(answers.stream().map(GroupWork::await)).containsExactly(1, 4, 9);
    assertThat(done).containsExactly(List.of(1, 2, 3));
  }

  @Test
  void what_is_more_than_may_go_at_once_waits_for_the_next_turn() {
    List<CompletableFuture<Integer>> answers = ask(IntStream.range(0, MOST_AT_ONCE + 2).toArray());
    turns.release(2);
    assertThat(answers.stream().map(GroupWork::await)).hasSize(MOST_AT_ONCE + 2);
    assertThat(done.stream().map(List::size)).containsExactly(MOST_AT_ONCE, 2);
  }

  @Test
  void one_that_cannot_be_done_fails_alone() {
    List<CompletableFuture<Integer>> answers = ask(1, 13, 3);
    turns.release();
    assertThat(GroupWork.await(answers.get(0))).isEqualTo(1);
    assertThat(GroupWork.await(answers.get(2))).isEqualTo(9);
    assertThatThrownBy(() -> GroupWork.await(answers.get(1))).hasMessage("thirteen");
    assertThat(done).as("the others need no turn again").containsExactly(List.of(1, 13, 3), List.of(1), List.of(13),
        List.of(3));
  }

  @Test
  void a_turn_that_never_came_leaves_each_to_itself() {
    fails = true;
    List<CompletableFuture<Integer>> answers = ask(1, 2);
    turns.release();
    assertThat(answers.stream().map(GroupWork::await)).containsExactly(1, 4);
    assertThat(done).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void a_turn_that_never_came_is_no_answer_for_one_alone_either() {
    fails = true;
    List<CompletableFuture<Integer>> answers = ask(4);
    turns.release();
    assertThat(GroupWork.await(answers.getFirst())).isEqualTo(16);
  }

  @Test
  void while_the_database_is_away_all_who_wait_hear_so() {
    fails = true;
    failure = new DataAccessResourceFailureException("away");
    List<CompletableFuture<Integer>> answers = ask(1, 2);
    turns.release();
    answers.forEach(answer -> assertThatThrownBy(() -> GroupWork.await(answer)).hasMessage("away"));
    assertThat(done).isEmpty();
  }

  @Test
  void whoever_has_come_before_the_end_is_still_served() {
    List<CompletableFuture<Integer>> answers = ask(5, 6);
    turns.release(2);
    squares.stop();
    assertThat(answers.stream().map(GroupWork::await)).containsExactly(25, 36);
    assertThatThrownBy(() -> squares.submit(7)).isInstanceOf(GroupWork.Busy.class);
  }
}
