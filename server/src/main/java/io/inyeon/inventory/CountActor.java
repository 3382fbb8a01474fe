package io.inyeon.inventory;

import io.inyeon.access.Actor;

/**
 * Who counts, submits or approves.
 *
 * @param id tells two of one name apart
 */
record CountActor(String id, String name) {
  static CountActor of(Actor actor) {
    return switch (actor) {
      case Actor.User user -> new CountActor("user " + user.id(), user.name());
      case Actor.Key key -> new CountActor("key " + key.id(), key.name());
      case Actor.Nobody nobody -> new CountActor("", nobody.name());
    };
  }
}
