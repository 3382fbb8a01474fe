package io.inyeon.demo.shop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;

/** The shop's server vouches for whoever has signed in, by a token that its page hands to the SDK. */
final class Tokens {
  private static final Duration LIFE = Duration.ofMinutes(50);

  private final byte[] secret;
  private final InstantSource clock;

  Tokens(byte[] secret, InstantSource clock) {
    this.secret = secret.clone();
    this.clock = clock;
  }

  String of(Shopper shopper) {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder()
        .subject(shopper.userId()).expirationTime(Date.from(clock.instant().plus(LIFE))).build());
    try {
      token.sign(new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException("the identity secret has 32 bytes, and every Java platform has HMAC-SHA256", e);
    }
    return token.serialize();
  }
}
