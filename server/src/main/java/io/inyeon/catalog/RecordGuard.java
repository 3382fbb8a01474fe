package io.inyeon.catalog;

import io.inyeon.access.Actor;
import io.inyeon.access.CurrentActor;
import io.inyeon.web.Problem;
import org.springframework.stereotype.Component;

/** Where another system's word counts, its key may change products, and people change them there. */
@Component
class RecordGuard {
  private final CurrentActor current;

  RecordGuard(CurrentActor current) {
    this.current = current;
  }

  void check(CatalogueSettings settings) {
    if (settings.isExternal() && current.actor() instanceof Actor.User) {
      String name = String.valueOf(settings.record().name());
      throw Problem.conflict("record_is_elsewhere", "Products are kept in " + name + ": change them there, and they "
          + "change here.").with("record", name);
    }
  }
}
