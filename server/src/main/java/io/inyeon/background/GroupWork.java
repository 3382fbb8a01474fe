package io.inyeon.background;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets concurrent requests share one transaction: what waits is taken together, done together, committed together, and each is
 * answered for itself. What makes a row that everybody wants fast: it is locked once for many.
 *
 * <p>The queue is bounded: what does not fit is refused at once, so that a slow database makes callers wait outside.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public abstract class GroupWork<Q, A> implements SmartLifecycle {
  private record Pending<Q, A>(Q asked, CompletableFuture<A> answer) {}

  private final String name;
  private final int mostAtOnce;
  private final int mostWaiting;
  private final TransactionTemplate transaction;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final ArrayDeque<Pending<Q, A>> queue = new ArrayDeque<>();
  private Optional<Thread> worker = Optional.empty();
  private volatile boolean running;

  /** @param name of the thread */
  protected GroupWork(String name, int mostAtOnce, int mostWaiting, TransactionTemplate transaction) {
    this.name = name;
    this.mostAtOnce = mostAtOnce;
    this.mostWaiting = mostWaiting;
    this.transaction = transaction;
  }

  /** Too much is waiting, or the process is ending: nothing was done. */
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(String message) {
      super(message);
    }
  }

  /**
   * Does it, within one transaction. Thrown out of it, nothing is done of any.
   *
   * @return the answers, in the order of what was asked
   */
  protected abstract List<A> work(List<Q> asked);

  /**
   * Waits, within the transaction, until nobody else does what this would have to wait for anyway. What arrives meanwhile is done in
   * the same go; had it been taken before, it would have to be done in another.
   *
   * @param first of what will be done
   */
  protected void awaitTurn(Q first) {
    // nobody is waited for
  }

  /**
   * @throws Busy when too much is waiting
   */
  public final CompletableFuture<A> submit(Q asked) {
    Pending<Q, A> pending = new Pending<>(asked, new CompletableFuture<>());
    lock.lock();
    try {
      if (!running || queue.size() >= mostWaiting) {
        throw new Busy(running ? "more is waiting than may" : "the server is stopping");
      }
      queue.add(pending);
      work.signal();
    } finally {
      lock.unlock();
    }
    return pending.answer;
  }

  private void run() {
    for (Optional<Q> first = first(); first.isPresent(); first = first()) {
      turn(first.get());
    }
  }

  /** Waits for work, and leaves it where it is; empty once stopped and drained. */
  private Optional<Q> first() {
    lock.lock();
    try {
      while (queue.isEmpty() && running) {
        work.awaitUninterruptibly();
      }
      return Optional.ofNullable(queue.peek()).map(Pending::asked);
    } finally {
      lock.unlock();
    }
  }

  private List<Pending<Q, A>> take() {
    lock.lock();
    try {
      List<Pending<Q, A>> batch = new ArrayList<>();
      while (!queue.isEmpty() && batch.size() < mostAtOnce) {
        batch.add(queue.remove());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void turn(Q first) {
    List<Pending<Q, A>> batch = new ArrayList<>();
    settle(batch, () -> {
      awaitTurn(first);
      batch.addAll(take());
    });
  }

  /** One alone, whosoever's turn it is: what is right hangs on no turn. */
  private void settle(Pending<Q, A> alone) {
    settle(List.of(alone), () -> {
    });
  }

  private void settle(List<Pending<Q, A>> batch, Runnable before) {
    try {
      List<A> answers = transaction.execute(status -> {
        before.run();
        return work(batch.stream().map(Pending::asked).toList());
      });
      for (int at = 0; at < batch.size(); at++) {
        batch.get(at).answer.complete(answers.get(at));
      }
    } catch (DataAccessResourceFailureException | TransactionException e) {
      orTake(batch).forEach(pending -> pending.answer.completeExceptionally(e)); // the database is away: for each alone, too
    } catch (RuntimeException | StackOverflowError e) {
      alone(batch, e); // one of them cannot be done, or two waited for each other: the others must not suffer
    }
  }

  /** What failed before anything was taken fails for all who wait. */
  private List<Pending<Q, A>> orTake(List<Pending<Q, A>> batch) {
    return batch.isEmpty() ? take() : batch;
  }

  private void alone(List<Pending<Q, A>> batch, Throwable failure) {
    if (batch.isEmpty()) {
      take().forEach(this::settle); // their turn never came, and nothing of theirs was tried
    } else if (batch.size() == 1) {
      batch.getFirst().answer.completeExceptionally(failure);
    } else {
      batch.forEach(this::settle);
    }
  }

  /** What a caller waits for, its exception as it was thrown. */
  public static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void start() {
    running = true;
    worker = Optional.of(Thread.ofPlatform().name(name).start(this::run));
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      work.signalAll();
    } finally {
      lock.unlock();
    }
    worker.ifPresent(thread -> {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    worker = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Phases.LOG;
  }
}
