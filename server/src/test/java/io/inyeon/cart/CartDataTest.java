package io.inyeon.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import io.inyeon.core.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the carts of whoever is forgotten. */
@ExtendWith(SharedServer.class)
class CartDataTest {
  private final String mina = "mina-" + UUID.randomUUID();

  private static String cart(Caller caller, String userId) {
    return caller.api("POST", "/carts", Map.of("currency", "KRW", "customer", Map.of("userId", userId))).json()
        .path("id").asString();
  }

  @Test
  void they_are_gone_as_soon_as_an_erasure_begins_and_one_that_went_into_them_says_so(Caller caller,
      RunningInyeon server) {
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of("name", "Mina")));
    String customer = caller.customerId("userId", mina);
    String cart = cart(caller, mina);
    String guests = caller.api("POST", "/carts", Map.of("currency", "KRW")).json().path("id").asString();
    assertThat(caller.api("POST", "/carts/" + cart + "/merge", Map.of("from", guests)).status()).isEqualTo(200);

    Map<String, Integer> gone = server.bean(TransactionTemplate.class).execute(
        status -> server.bean(CartData.class).part(List.of(new ProfileId(UUID.fromString(customer)))));

    assertThat(gone).containsEntry("cart", 1);
    assertThat(caller.api("/carts/" + cart).status()).isEqualTo(404);
    assertThat(caller.api("POST", "/carts/" + guests + "/lines", Map.of("sku", "x", "quantity", 1)).code())
        .isEqualTo("cart_merged");
    Map<String, Object> wish = Map.of("contact", Map.of("email", "a@example.com", "name", "A"), "fulfilment",
        Map.of("type", "pickup", "location", "x"), "payment", Map.of("method", "sandbox"));
    assertThat(caller.api("POST", "/carts/" + guests + "/checkout", wish, "Idempotency-Key",
        UUID.randomUUID().toString()).code()).isEqualTo("cart_merged");
  }
}
