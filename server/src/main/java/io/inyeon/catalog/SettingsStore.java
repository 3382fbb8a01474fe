package io.inyeon.catalog;

import io.inyeon.access.Audit;
import io.inyeon.web.Precondition;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes how the catalogue is kept. */
@Component
class SettingsStore {
  private final SettingsTable settings;
  private final Judge judge;
  private final TransactionTemplate transaction;
  private final Audit audit;

  SettingsStore(SettingsTable settings, Judge judge, TransactionTemplate transaction, Audit audit) {
    this.settings = settings;
    this.judge = judge;
    this.transaction = transaction;
    this.audit = audit;
  }

  CatalogueSettings put(JsonNode body, Precondition precondition) {
    CatalogueSettings saved = Objects.requireNonNull(transaction.execute(status -> {
      settings.nextChange();
      CatalogueSettings before = settings.find();
      precondition.check(Optional.of(before.version()));
      CatalogueSettings after = SettingsReader.settings(body).withVersion(before.version() + 1);
      settings.save(after);
      settings.newRules();
      audit.record("catalogue.settings_saved", Audit.Subject.NONE,
          Map.of("version", after.version(), "record", after.record().is().word()));
      return after;
    }));
    judge.wake();
    return saved;
  }
}
