package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.catalog.CatalogueSettings.Channel;
import io.inyeon.catalog.CatalogueSettings.Keeper;
import io.inyeon.core.commerce.Money;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how a brand wants to keep its catalogue. */
final class SettingsReader {
  private static final int MOST = 30;
  private static final int LONGEST_NAME = 100;

  private SettingsReader() {
  }

  static CatalogueSettings settings(JsonNode body) {
    JsonReader read = JsonReader.of(body, "", List.of("record", "locales", "currency", "channels", "version"));
    List<String> locales = locales(read, "locales");
    List<Channel> channels = read.list("channels").stream().map(one -> channel(one, locales)).toList();
    Set<String> keys = new HashSet<>();
    channels.stream().filter(one -> !keys.add(one.key())).findFirst().ifPresent(one -> {
      throw wrong("channels", "said_twice", "there are two channels \"" + one.key() + "\".");
    });
    if (channels.size() > MOST) {
      throw wrong("channels", "too_many", "there are " + MOST + " channels at most.");
    }
    return new CatalogueSettings(record(read), locales, currency(read), channels, read.number("version"));
  }

  private static List<String> locales(JsonReader read, String name) {
    List<String> locales = read.texts(name);
    locales.forEach(tag -> Words.locale(tag, read.field(name)));
    if (locales.isEmpty() || locales.size() > MOST || new HashSet<>(locales).size() < locales.size()) {
      throw wrong(read.field(name), "required", "one language at least, " + MOST + " at most, each once.");
    }
    return locales;
  }

  private static Channel channel(JsonReader one, List<String> spoken) {
    JsonReader read = one.object(List.of("key", "name", "locales"));
    List<String> locales = locales(read, "locales");
    locales.stream().filter(tag -> !spoken.contains(tag)).findFirst().ifPresent(tag -> {
      throw wrong(read.field("locales"), "unknown_locale", "\"" + tag + "\" is none of the catalogue's languages.");
    });
    String key = read.key("key");
    if (spoken.contains(key)) {
      throw wrong(read.field("key"), "invalid_key", "\"" + key + "\" is a language of the catalogue's; the columns of "
          + "files could not tell them apart. Choose another.");
    }
    return new Channel(key, read.line("name", LONGEST_NAME), locales);
  }

  private static @Nullable String currency(JsonReader read) {
    return read.text("currency").map(code -> Money.zero(Words.money(0, code, "currency").currency()).currency()
        .getCurrencyCode()).orElse(null);
  }

  private static CatalogueSettings.SystemOfRecord record(JsonReader read) {
    if (!read.has("record")) {
      return CatalogueSettings.FIRST.record();
    }
    JsonReader record = JsonReader.of(read.at("record"), "record", List.of("is", "name"));
    Keeper keeper = Arrays.stream(Keeper.values()).filter(one -> one.word().equals(record.text("is").orElse("")))
        .findFirst().orElseThrow(() -> wrong("record.is", "unknown_record", "it is inyeon or external."));
    return new CatalogueSettings.SystemOfRecord(keeper,
        keeper == Keeper.EXTERNAL ? record.line("name", LONGEST_NAME) : null);
  }
}
