package io.inyeon.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.inyeon.access.IdentitySecrets.Verification;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Whether a user id that came under a public key is vouched for: by a JWT (RFC 7519) that the brand's own server has signed
 * with HS256, whose {@code sub} is the user id and which lives for an hour at most.
 */
@Service
public class IdentityTokens {
  /** From now to {@code exp}. */
  static final Duration LONGEST = Duration.ofHours(1);
  /** Two machines' clocks may differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** What the word of a record counts for. */
  public enum Standing {
    /** A token says so. */
    PROVEN,
    /** Nothing says so, and nothing needs to. */
    TAKEN_AT_ITS_WORD,
    /** A token is needed, and there is none, or one that is over. */
    UNPROVEN,
    /** The token is not ours, or not this user's. */
    FORGED
  }

  private enum Verdict {
    VALID, OVER, FORGED
  }

  private final IdentitySecrets secrets;
  private final InstantSource clock;
  private final Counter forged;
  private final Counter unproven;

  IdentityTokens(IdentitySecrets secrets, InstantSource clock, MeterRegistry meters) {
    this.secrets = secrets;
    this.clock = clock;
    forged = meters.counter("inyeon.identity.tokens.forged");
    unproven = meters.counter("inyeon.identity.unproven");
  }

  /** Counts what is forged, and each user id that is not proven and would have to be. */
  public Standing standing(Caller caller, Optional<String> userId, Optional<String> token) {
    Standing standing = caller.isTrusted()
        ? Standing.TAKEN_AT_ITS_WORD
        : secrets.of(caller.source()).map(ours -> standing(ours, userId, token)).orElse(Standing.TAKEN_AT_ITS_WORD);
    if (standing == Standing.FORGED) {
      forged.increment();
    } else if (standing == Standing.UNPROVEN && userId.isPresent()) {
      unproven.increment();
    }
    return standing;
  }

  private Standing standing(Verification ours, Optional<String> userId, Optional<String> token) {
    Standing without = ours.required() ? Standing.UNPROVEN : Standing.TAKEN_AT_ITS_WORD;
    if (userId.isEmpty() || token.isEmpty()) {
      return without;
    }
    return switch (verdict(ours, userId.get(), token.get())) {
      case VALID -> Standing.PROVEN;
      case OVER -> without;
      case FORGED -> Standing.FORGED;
    };
  }

  private Verdict verdict(Verification ours, String userId, String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      if (!isSigned(jwt, ours) || !userId.equals(claims.getSubject())) {
        return Verdict.FORGED;
      }
      return life(claims.getExpirationTime());
    } catch (ParseException | JOSEException e) {
      return Verdict.FORGED;
    }
  }

  /** The algorithm is ours to say, not the token's. */
  private static boolean isSigned(SignedJWT jwt, Verification ours) throws JOSEException {
    if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
      return false;
    }
    for (byte[] secret : ours.secrets()) {
      if (jwt.verify(new MACVerifier(secret))) {
        return true;
      }
    }
    return false;
  }

  /** One that would live for ever is as good as a password in a browser. */
  private Verdict life(@org.jspecify.annotations.Nullable Date expiry) {
    Instant now = clock.instant();
    if (expiry == null || expiry.toInstant().isAfter(now.plus(LONGEST).plus(TOLERANCE))) {
      return Verdict.FORGED;
    }
    return expiry.toInstant().plus(TOLERANCE).isBefore(now) ? Verdict.OVER : Verdict.VALID;
  }

  /** Since this process started. */
  public long forged() {
    return (long) forged.count();
  }

  /** User ids that were passed over since this process started. */
  public long unproven() {
    return (long) unproven.count();
  }
}
