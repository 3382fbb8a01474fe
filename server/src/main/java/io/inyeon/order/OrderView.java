package io.inyeon.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.web.MoneyView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as callers see it.
 *
 * @param customerId whose it is; absent where nobody is known by what it came with
 * @param contact absent once its person has been erased
 * @param payment the last attempt
 * @param clientSecret with which the customer's device goes on at the payment provider
 * @param expiresAt until when the payment is waited for; absent once it is there
 * @param history every state, with the instant
 * @param charges what comes on top of its lines: delivery, taxes, fees; absent when there are none
 * @param followed of another system's order: whose, and when that one knew it so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(String id, String number, @Schema(allowableValues = {
    "placed", "paid", "allocated", "fulfilled", "cancelled"}) String status, @Nullable String cartId,
    @Nullable String customerId,
    @Nullable ContactView contact, @Nullable FulfilmentView fulfilment, List<LineView> lines, MoneyView subtotal,
    MoneyView discount, @Nullable MoneyView charges, MoneyView total, @Nullable PaymentView payment,
    @Nullable String clientSecret, String channel,
    Instant placedAt, @Nullable Instant expiresAt, @Nullable String cancelReason,
    @Nullable List<Orders.Change> history, @Nullable FollowedView followed) {

  @Schema(name = "OrderContactView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactView(String email, String name, @Nullable String phone) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FulfilmentView(String type, @Nullable String location, @Nullable Map<String, String> address) {}

  /** @param from from where it is taken, and how many */
  @Schema(name = "OrderLineView")
  record LineView(String sku, String name, int quantity, MoneyView price, MoneyView total, List<PickView> from) {}

  record PickView(String location, int quantity) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PaymentView(String provider, String status, @Nullable String reference) {}

  @Schema(name = "FollowedOrderView")
  record FollowedView(String system, Instant asOf) {}
}
