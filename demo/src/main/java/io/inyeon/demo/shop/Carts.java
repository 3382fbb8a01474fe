package io.inyeon.demo.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shop's memory of carts: one for each member, on every device the same. In a file, so that it outlives the shop. */
final class Carts {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST = 5_000;

  private final Path file;
  private final Map<String, Cart> carts = new LinkedHashMap<>();
  /** The cart's id by its owner's. */
  private final Map<String, String> owned = new LinkedHashMap<>();

  Carts(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      read();
    }
  }

  synchronized Optional<Cart> find(String id) {
    return Optional.ofNullable(carts.get(id));
  }

  synchronized Optional<Cart> of(Shopper shopper) {
    return Optional.ofNullable(owned.get(shopper.userId())).flatMap(this::find);
  }

  /** A member's cart may have been changed on another device meanwhile. */
  void synchronise(Session session) {
    session.shopper().flatMap(this::of).ifPresent(session::take);
  }

  void keep(Cart cart, Session session) {
    session.take(cart);
    keep(cart, session.shopper());
  }

  private synchronized void keep(Cart cart, Optional<Shopper> owner) {
    carts.remove(cart.id());
    carts.put(cart.id(), cart);
    owner.ifPresent(shopper -> owned.put(shopper.userId(), cart.id()));
    while (carts.size() > MOST) {
      String oldest = carts.keySet().iterator().next();
      carts.remove(oldest);
      owned.values().remove(oldest);
    }
    write();
  }

  private void read() {
    try {
      JsonNode kept = JSON.readTree(Files.readString(file));
      kept.path("carts").properties().forEach(cart -> {
        Map<String, Integer> lines = new LinkedHashMap<>();
        cart.getValue().properties().forEach(line -> lines.put(line.getKey(), line.getValue().asInt()));
        lines.keySet().removeIf(product -> Catalogue.find(product).isEmpty());
        carts.put(cart.getKey(), new Cart(cart.getKey(), lines));
      });
      kept.path("owned").properties().forEach(one -> owned.put(one.getKey(), one.getValue().asString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    ObjectNode kept = JSON.createObjectNode();
    ObjectNode all = kept.putObject("carts");
    carts.values().forEach(cart -> {
      ObjectNode lines = all.putObject(cart.id());
      cart.lines().forEach(lines::put);
    });
    ObjectNode owners = kept.putObject("owned");
    owned.forEach(owners::put);
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, kept.toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
