package io.inyeon.access.staff;

import io.inyeon.access.Token;
import io.inyeon.web.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Slow hashes of passwords: Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP advises. Two at a time and no more: a flood of
 * attempts waits, and leaves memory and processors to the events.
 */
@Component
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB,
      PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodys = String.valueOf(argon.encode(Token.random().text()));

  /** @param password as {@link PasswordRule#check} gave it */
  String encode(String password) {
    return inTurn(() -> String.valueOf(argon.encode(password)));
  }

  /** Whoever has no password costs as much work as whoever has one, so that nobody learns from the time which it was. */
  boolean isRight(String password, Optional<String> encoded) {
    boolean right = inTurn(() -> argon.matches(PasswordRule.normal(password), encoded.orElse(nobodys)));
    return right && encoded.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    boolean mine = false;
    try {
      mine = turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!mine) {
        throw busy();
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static Problem busy() {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many are signing in at once; try again.")
        .retryAfter(PATIENCE);
  }
}
