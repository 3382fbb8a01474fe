package io.inyeon.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.web.MoneyView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as callers see it.
 *
 * @param customerId whose it is; absent for a guest
 * @param lines what is to be bought now
 * @param saved what is kept for later
 * @param changes what has become different since it was put in
 * @param subtotal of the lines, at the prices of now
 * @param mergedInto the cart that has its lines now
 * @param heldUntil until when what the lines hold is promised
 * @param followedAsOf of another system's cart: when that one knew it so
 * @param url where the customer goes on with another system's cart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CartView(String id, String currency, @Schema(allowableValues = {
    "open", "ordered", "merged", "expired"}) String status, @Nullable String customerId, long revision,
    List<LineView> lines, List<LineView> saved, List<ChangeView> changes, MoneyView subtotal, String channel,
    @Nullable String mergedInto, @Nullable String orderId, @Nullable Instant heldUntil, @Nullable Instant followedAsOf,
    @Nullable String url, Instant createdAt,
    Instant updatedAt) {

  /**
   * @param price of one, now; absent when it is no longer sold
   * @param available how many can be promised now, with those that this cart holds
   * @param held how many are promised to this cart for a while
   */
  @Schema(name = "CartLineView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(String sku, String name, int quantity, @Nullable MoneyView price, @Nullable MoneyView total,
      long available, @Nullable Integer held, Instant addedAt) {}

  /** @param code {@code price_changed}, {@code out_of_stock}, {@code fewer_available} or {@code not_sold}: not any more, or not in this currency */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeView(String sku, String code, @Nullable MoneyView was, @Nullable MoneyView now,
      @Nullable Long available) {}
}
