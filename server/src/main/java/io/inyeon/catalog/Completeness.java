package io.inyeon.catalog;

import io.inyeon.catalog.CatalogueSettings.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a product can be shown on a channel in a language: it has a name, a price, a picture with a text for those who do not
 * see it, and whatever its family asks for there.
 *
 * @param required how many things are needed
 * @param missing those that are not there: {@code name}, {@code price}, {@code image}, {@code alt}, {@code values.material}
 */
record Completeness(String channel, String locale, int required, List<String> missing) {
  Completeness {
    missing = List.copyOf(missing);
  }

  boolean isComplete() {
    return missing.isEmpty();
  }

  /** On every channel, in each of its languages. */
  static List<Completeness> of(Description effective, Optional<Family> family, CatalogueSettings settings) {
    return settings.channels().stream().flatMap(channel -> channel.locales().stream()
        .map(locale -> of(effective, family, channel, locale))).toList();
  }

  private static Completeness of(Description effective, Optional<Family> family, Channel channel, String locale) {
    List<String> missing = new ArrayList<>();
    if (effective.names().in(locale).isEmpty()) {
      missing.add("name");
    }
    if (!effective.hasVariants() && effective.price().isEmpty()) {
      missing.add("price");
    }
    if (effective.media().isEmpty()) {
      missing.add("image");
    }
    if (effective.media().isEmpty() || effective.media().stream().anyMatch(one -> one.alt().in(locale).isEmpty())) {
      missing.add("alt");
    }
    List<Attribute> required = asked(effective, family, channel).toList();
    required.stream().filter(one -> !isSaid(effective, one, channel, locale))
        .forEach(one -> missing.add("values." + one.key()));
    return new Completeness(channel.key(), locale, (effective.hasVariants() ? 3 : 4) + required.size(), missing);
  }

  /** In what its variants differ a parent says nothing. */
  private static Stream<Attribute> asked(Description effective, Optional<Family> family, Channel channel) {
    return family.stream().flatMap(known -> known.attributes().stream())
        .filter(one -> one.requiredFor().contains(channel.key()) && !effective.axes().contains(one.key()));
  }

  private static boolean isSaid(Description effective, Attribute attribute, Channel channel, String locale) {
    Optional<String> language = attribute.localised() ? Optional.of(locale) : Optional.empty();
    return effective.values().containsKey(new Slot(attribute.key(), language, Optional.empty()))
        || effective.values().containsKey(new Slot(attribute.key(), language, Optional.of(channel.key())));
  }

  /** As it is stored: {@code web/ko/price} for each thing, and {@code web/ko} once where anything is missing. */
  static List<String> gaps(List<Completeness> all) {
    return all.stream().filter(one -> !one.isComplete()).flatMap(one -> Stream.concat(
        Stream.of(one.channel + "/" + one.locale),
        one.missing.stream().map(what -> one.channel + "/" + one.locale + "/" + what))).toList();
  }
}
