package io.inyeon.cart;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cart as another system tells it: all of it, not what has changed.
 *
 * @param asOf when that system knew it so
 * @param customer as in {@code POST /carts}; left out for a guest
 * @param url where the customer goes on with it, by https
 * @param status {@code open}, or {@code closed} when nobody goes on with it: ordered, or thrown away
 */
@Schema(name = "FollowedCartWish")
record FollowedCartWish(@Nullable Instant asOf,
    @JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, String> customer, @Nullable String currency,
    @Nullable String channel, @Nullable String country, @Nullable String url,
    @Schema(allowableValues = {
        "open", "closed"}) @Nullable String status,
    @Nullable List<@Nullable LineWish> lines) {
  private static final int LONGEST_URL = 2_000;

  /** @param saved for later, when true */
  @Schema(name = "FollowedCartLine")
  record LineWish(@Nullable String sku, @Nullable Integer quantity, @Nullable Boolean saved) {}

  /** As it can be worked with. */
  record Checked(Instant asOf, Map<String, String> customer, Currency currency, String channel,
      Optional<String> country, Optional<String> url, boolean closed, List<Line> lines) {}

  record Line(Sku sku, int quantity, boolean saved) {}

  /** @throws Problem 400 naming the field */
  Checked checked(Instant now) {
    return new Checked(told(now), customer == null ? Map.of() : customer, unit(), CartController.channel(channel),
        CartController.country(country), address(), isClosed(), read());
  }

  private Instant told(Instant now) {
    if (asOf == null || asOf.isAfter(now.plusSeconds(60))) {
      throw flaw(asOf == null ? "required" : "out_of_range", "asOf", "when the other system knew it so, not later");
    }
    return asOf;
  }

  private Currency unit() {
    try {
      return Money.of(0, currency == null ? "" : currency).currency();
    } catch (IllegalArgumentException e) {
      throw flaw("unknown_currency", "currency", "three capital letters of ISO 4217, such as KRW");
    }
  }

  private Optional<String> address() {
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url.strip());
      if (url.length() <= LONGEST_URL && "https".equals(uri.getScheme()) && uri.getHost() != null) {
        return Optional.of(uri.toASCIIString());
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw flaw("invalid_url", "url", "an address by https of at most " + LONGEST_URL + " characters");
  }

  private boolean isClosed() {
    if (status != null && !Set.of("open", "closed").contains(status)) {
      throw flaw("unknown_status", "status", "there are open and closed");
    }
    return "closed".equals(status);
  }

  private List<Line> read() {
    List<@Nullable LineWish> wishes = lines == null ? List.of() : lines;
    if (wishes.size() > CartLimits.MOST_LINES) {
      throw flaw("cart_full", "lines", "a cart holds " + CartLimits.MOST_LINES + " different things");
    }
    List<Line> read = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (int at = 0; at < wishes.size(); at++) {
      Line line = read(wishes.get(at), "lines." + at);
      if (!seen.add(List.of(line.sku, line.saved))) {
        throw flaw("twice", "lines." + at + ".sku", "\"" + line.sku + "\" stands here before");
      }
      read.add(line);
    }
    return read;
  }

  private static Line read(@Nullable LineWish wish, String field) {
    if (wish == null) {
      throw flaw("required", field, "a sku and a quantity");
    }
    if (wish.quantity == null || wish.quantity < 1 || wish.quantity > CartLimits.MOST_OF_ONE) {
      throw flaw("out_of_range", field + ".quantity", "a whole number from 1 to " + CartLimits.MOST_OF_ONE);
    }
    try {
      return new Line(new Sku(wish.sku == null ? "" : wish.sku), wish.quantity, Boolean.TRUE.equals(wish.saved));
    } catch (IllegalArgumentException e) {
      throw flaw("invalid_sku", field + ".sku", String.valueOf(e.getMessage()));
    }
  }

  static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
