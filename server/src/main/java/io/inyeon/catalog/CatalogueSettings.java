package io.inyeon.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the brand keeps its catalogue.
 *
 * @param locales in which it speaks, by BCP 47, the first one first
 * @param currency of all base prices, by ISO 4217; null where each product has its own
 * @param version counted from 0, which nobody has said
 */
record CatalogueSettings(SystemOfRecord record, List<String> locales, @Nullable String currency, List<Channel> channels,
    int version) {
  static final CatalogueSettings FIRST = new CatalogueSettings(new SystemOfRecord(Keeper.INYEON, null),
      List.of("ko", "ja", "en"), null, List.of(new Channel("web", "Web", List.of("ko", "ja", "en"))), 0);

  CatalogueSettings {
    locales = List.copyOf(locales);
    channels = List.copyOf(channels);
  }

  /** Which system's word counts when two differ. */
  enum Keeper {
    INYEON, EXTERNAL;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param name of the other system, for the people who are sent there; null when it is this one */
  record SystemOfRecord(Keeper is, @Nullable String name) {}

  /**
   * Somewhere products are shown.
   *
   * @param locales in which they are shown there, of the catalogue's
   */
  record Channel(String key, String name, List<String> locales) {
    Channel {
      locales = List.copyOf(locales);
    }
  }

  Optional<Channel> channel(String key) {
    return channels.stream().filter(one -> one.key.equals(key)).findFirst();
  }

  boolean isExternal() {
    return record.is == Keeper.EXTERNAL;
  }

  CatalogueSettings withVersion(int next) {
    return new CatalogueSettings(record, locales, currency, channels, next);
  }
}
