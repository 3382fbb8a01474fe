package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/** Tells members when something is back. */
final class Bell {
  /**
   * A member waits for a thing.
   *
   * @param held how many are kept for them now
   */
  record Waiting(String id, int held) {}

  private final Sessions sessions;
  private final Answers answers;
  private final Commerce commerce;

  Bell(Sessions sessions, Answers answers, Commerce commerce) {
    this.sessions = sessions;
    this.answers = answers;
    this.commerce = commerce;
  }

  /** Whether whoever is signed in waits for it. */
  Optional<Waiting> of(Session session, String sku) {
    return session.shopper().flatMap(this::customer)
        .flatMap(id -> commerce.get("/api/v1/waiting?limit=100&customerId=" + id).body().path("items").valueStream()
            .filter(entry -> entry.path("sku").asString().equals(sku) && isOpen(entry)).findFirst())
        .map(entry -> new Waiting(entry.path("id").asString(),
            entry.path("heldUntil").asString("").isEmpty() ? 0 : entry.path("quantity").asInt()));
  }

  private static boolean isOpen(JsonNode entry) {
    String status = entry.path("status").asString();
    return status.equals("waiting") || status.equals("told");
  }

  private Optional<String> customer(Shopper shopper) {
    Commerce.Answer found = commerce.get("/api/v1/customers/lookup?namespace=userId&value="
        + URLEncoder.encode(shopper.userId(), StandardCharsets.UTF_8));
    return found.ok() ? Optional.of(found.body().path("id").asString()) : Optional.empty();
  }

  /** Whoever has not signed in does so first: a mail needs somebody to go to. */
  ServerResponse ask(ServerRequest request) {
    Session session = sessions.of(request);
    Optional<Goods> goods = Catalogue.find(request.pathVariable("id"));
    if (goods.isEmpty()) {
      return answers.missing(session, request);
    }
    String page = "/demo/shop/products/" + goods.get().id();
    if (session.shopper().isEmpty()) {
      return answers.to(session, "/demo/shop/sign-in?back=" + page);
    }
    String path = "/api/v1/products/" + session.language().sku(goods.get()) + "/waiting";
    if (request.param("leave").isPresent()) {
      of(session, session.language().sku(goods.get()))
          .ifPresent(entry -> commerce.call("DELETE", path + "/" + entry.id, Map.of(), ""));
    } else {
      commerce.post(path, Map.of("customer", session.customer(), "channel", "web")).orThrow("A place on the list");
    }
    return answers.to(session, page);
  }
}
