package io.inyeon.cart;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import io.inyeon.cart.CartHandover.Offered;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.inyeon.web.QrCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing carts from a customer's device to an assistant's. */
@RestController
@Tag(name = "Carts", description = "One cart a customer, on every device and in the shop")
class CartHandoverController {
  private static final int SIZE = 240;

  /**
   * @param url what the QR code leads to: the console's page, on which the assistant takes the cart up
   * @param svg the QR code
   */
  @Schema(name = "CartHandoverView")
  record View(String code, Instant expiresAt, String url, String svg) {}

  /** @param code as it stands below the QR code */
  @Schema(name = "CartHandoverWish")
  record Wish(@Nullable String code, @Nullable String channel) {}

  private final CartHandover handover;
  private final CartViews views;
  private final CurrentActor current;
  private final Settings settings;

  CartHandoverController(CartHandover handover, CartViews views, CurrentActor current, Settings settings) {
    this.handover = handover;
    this.views = views;
    this.current = current;
    this.settings = settings;
  }

  @Operation(summary = "Let an assistant take the cart up", description = "A code, and a QR code of the page in the console where it is taken. It works once, for ten minutes, and only for staff.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/{id}/handover")
  @ResponseStatus(HttpStatus.CREATED)
  View offer(@PathVariable UUID id) {
    Offered offered = handover.offer(id);
    String url = settings.address() + "/console/carts/take#" + offered.code();
    return new View(offered.code(), offered.expiresAt(), url, QrCode.of(url).svg(SIZE));
  }

  @Operation(summary = "Take a cart up", description = "By the code that its customer shows. It is the same cart, on all devices. 410 `code_over` once it was used or its time is over.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/take")
  CartView take(@RequestBody Wish wish) {
    if (wish.code == null || wish.code.isBlank()) {
      throw Problem.badRequest("required", "code: the letters below the QR code are needed here.").with("field",
          "code");
    }
    return views.of(handover.take(wish.code, wish.channel == null ? "store" : CartController.channel(wish.channel),
        current.actor().name()));
  }
}
