package io.inyeon.customer;

import io.inyeon.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody with names that nobody else has. */
record Person(Caller caller, String userId, String anonymousId, String email, String phone, String name) {

  static Person new_(Caller caller) {
    String mark = UUID.randomUUID().toString().substring(0, 13);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String name = random.ints(8, '가', '힣').mapToObj(Character::toString).collect(Collectors.joining());
    return new Person(caller, "user-" + mark, UUID.randomUUID().toString(), "mail-" + mark + "@people.example",
        "+8210" + random.nextInt(20_000_000, 99_999_999), name);
  }

  Person visits() {
    caller.hears(Map.of("type", "page", "anonymousId", anonymousId, "messageId", "page-" + UUID.randomUUID(),
        "context", Map.of("page", Map.of("url", "https://shop.example/?mail=" + email))));
    return this;
  }

  Person signsIn() {
    caller.hears(Map.of("type", "identify", "userId", userId, "anonymousId", anonymousId, "messageId",
        "identify-" + UUID.randomUUID(), "traits", Map.of("email", email, "phone", phone, "name", name)));
    return this;
  }

  Person does(String event) {
    caller.hears(Map.of("type", "track", "event", event, "userId", userId, "messageId", "track-" + UUID.randomUUID(),
        "properties", Map.of("recipient", name, "cart_id", "cart-of-" + userId)));
    return this;
  }

  /** The same person at another server. */
  Person at(Caller other) {
    return new Person(other, userId, anonymousId, email, phone, name);
  }

  Person starts(String cart) {
    caller.hears(Map.of("type", "track", "event", "Checkout Started", "userId", userId, "messageId",
        "track-" + UUID.randomUUID(), "properties", Map.of("cart_id", cart)));
    return this;
  }

  Person consents(String status) {
    caller.api("PUT", "/customers/" + id() + "/consents",
        Map.of("channel", "email", "status", status, "endpoint", email, "proof", Map.of("form", name)));
    return this;
  }

  /** Under the server key: this and that user are one. */
  void isAlso(Person other) {
    caller.hearsFromServer(Map.of("type", "identify", "userId", userId, "messageId", "alias-" + UUID.randomUUID(),
        "context", Map.of("externalIds", List.of(Map.of("type", "user_id", "id", other.userId)))));
  }

  String id() {
    return caller.customerId("userId", userId);
  }

  JsonNode view() {
    return caller.customer("userId", userId).orElseThrow();
  }

  /** Everything folded: the profile page shows the name. */
  Person isKnownByName() {
    Caller.eventually(() -> view().path("traits").path("name").asString("").equals(name));
    return this;
  }

  /** What must not be found anywhere after an erasure. */
  List<String> traces() {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(userId, anonymousId, email, phone, name),
        view().path("profiles").valueStream().map(JsonNode::asString)).toList();
  }
}
