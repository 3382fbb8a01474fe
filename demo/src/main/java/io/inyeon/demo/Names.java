package io.inyeon.demo;

import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Resident;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose an address is: the story's people, the brand's, or whoever has signed in to the shop. */
final class Names {
  private final Client client;
  private final Map<String, String> members = new ConcurrentHashMap<>();
  private volatile @Nullable Population world;

  Names(Client client) {
    this.client = client;
  }

  void know(Population brought) {
    world = brought;
  }

  Optional<String> of(String address) {
    Population known = world;
    return Stream.concat(Cast.MEMBERS.stream(), Stream.of(Cast.YUNA))
        .filter(person -> person.email().equalsIgnoreCase(address)).map(Person::name).findFirst()
        .or(() -> known == null ? Optional.empty() : known.addressee(address).map(Resident::name))
        .or(() -> member(address));
  }

  private Optional<String> member(String address) {
    String name = members.computeIfAbsent(address, any -> client.lookup("email", address)
        .map(customer -> customer.at("/traits/name").asString("")).orElse(""));
    return Optional.of(name).filter(said -> !said.isBlank());
  }
}
