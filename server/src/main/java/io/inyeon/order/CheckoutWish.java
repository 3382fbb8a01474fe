package io.inyeon.order;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a checkout brings; a complaint names the field.
 *
 * @param expected the total that the customer has seen: refused when it is another by now; the cart's prices when left out
 * @param code a discount code
 */
record CheckoutWish(@Nullable ContactWish contact, @Nullable FulfilmentWish fulfilment, @Nullable PaymentWish payment,
    @Nullable String code, @Nullable MoneyWish expected, @Nullable String channel) {

  record ContactWish(@Nullable String email, @Nullable String name, @Nullable String phone) {
    @Override
    public String toString() {
      return "ContactWish";
    }
  }

  /** @param address country, postalCode, region, city, line1, line2; when it is shipped */
  record FulfilmentWish(@Schema(allowableValues = {
      "pickup", "ship"}) @Nullable String type, @Nullable String location,
      @JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, String> address) {
    @Override
    public String toString() {
      return "FulfilmentWish";
    }
  }

  /** @param token what the customer's device got from the provider for a card */
  record PaymentWish(@Nullable String method, @Nullable String token) {}

  record MoneyWish(long amountMinor, @Nullable String currency) {}

  /** Checked. */
  record Checked(Contact contact, Fulfilment fulfilment, String method, Optional<String> token, Optional<String> code,
      Optional<MoneyWish> expected, String channel) {}

  Checked checked() {
    if (fulfilment == null) {
      throw flaw("required", "fulfilment", "say whether it is collected or shipped");
    }
    Fulfilment how = Addresses.fulfilment(fulfilment);
    PaymentWish how2pay = payment == null ? new PaymentWish(null, null) : payment;
    return new Checked(Addresses.contact(contact == null ? new ContactWish(null, null, null) : contact, how), how,
        Objects.requireNonNullElse(how2pay.method, "sandbox"), Optional.ofNullable(how2pay.token),
        Optional.ofNullable(code).map(String::strip).filter(text -> !text.isEmpty()), Optional.ofNullable(expected),
        channel(channel));
  }

  static String channel(@Nullable String channel) {
    String word = channel == null ? "web" : channel;
    if (!word.matches("[a-z][a-z_-]{0,31}")) {
      throw flaw("invalid_channel", "channel", "a word such as web, app, store, phone or chat");
    }
    return word;
  }

  static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
