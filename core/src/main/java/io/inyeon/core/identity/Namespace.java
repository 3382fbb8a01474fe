package io.inyeon.core.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of identifier, the strongest first.
 *
 * <p>The strength decides who is speaking when identifiers disagree; the limit is how many of a kind one customer may hold
 * before a further one is taken for noise (a kiosk, a test account) and not linked.
 */
public enum Namespace {
  USER_ID("userId", Strength.KNOWN, 10), LOYALTY_CARD("loyaltyCard", Strength.KNOWN, 10), EMAIL("email",
      Strength.ADDRESS, 20), PHONE("phone", Strength.ADDRESS, 20), LINE("line", Strength.ADDRESS, 20), KAKAO("kakao",
          Strength.ADDRESS, 20), WHATSAPP("whatsapp", Strength.ADDRESS, 20), GOOGLE("google", Strength.ADDRESS,
              20), APPLE("apple", Strength.ADDRESS, 20), FACEBOOK("facebook", Strength.ADDRESS, 20), NAVER("naver",
                  Strength.ADDRESS,
                  20), ANONYMOUS_ID("anonymousId", Strength.DEVICE, 500), DEVICE("device", Strength.DEVICE, 100);

  /** What an identifier can prove. */
  enum Strength {
    /** Makes its holder a known person. */
    KNOWN,
    /** Belongs to one person, but is told by anybody who types it. */
    ADDRESS,
    /** Passes from hand to hand. */
    DEVICE
  }

  private static final Map<String, Namespace> BY_KEY = Arrays.stream(values())
      .collect(Collectors.toUnmodifiableMap(Namespace::key, Function.identity()));

  private final String key;
  private final Strength strength;
  private final int limit;

  Namespace(String key, Strength strength, int limit) {
    this.key = key;
    this.strength = strength;
    this.limit = limit;
  }

  public static Optional<Namespace> named(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** As the API writes it. */
  public String key() {
    return key;
  }

  public boolean makesKnown() {
    return strength == Strength.KNOWN;
  }

  public boolean isAddress() {
    return strength == Strength.ADDRESS;
  }

  public boolean isDevice() {
    return strength == Strength.DEVICE;
  }

  int limit() {
    return limit;
  }
}
