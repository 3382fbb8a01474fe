package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is said of a product can be so in this catalogue; and what not, each with its place. */
final class Conformity {
  private final Sku sku;
  private final Description said;
  private final Description effective;
  private final Surroundings around;
  private final List<Flaw> flaws = new ArrayList<>();

  private Conformity(Sku sku, Description said, Surroundings around) {
    this.sku = sku;
    this.said = said;
    this.around = around;
    effective = around.effective(said);
  }

  static List<Flaw> flaws(Sku sku, Description said, Surroundings around) {
    Conformity conformity = new Conformity(sku, said, around);
    conformity.variant();
    conformity.names();
    conformity.prices();
    conformity.family();
    conformity.neighbours();
    return List.copyOf(conformity.flaws);
  }

  private void add(String field, String code, String reason) {
    flaws.add(new Flaw(field, code, reason));
  }

  private void names() {
    if (effective.names().texts().isEmpty()) {
      add("name", "required", "a product has a name, in one language at least.");
    }
    said.names().texts().keySet().forEach(tag -> requireLocale(tag, "name." + tag));
    for (int index = 0; index < said.media().size(); index++) {
      String place = "media." + (index + 1) + ".alt.";
      said.media().get(index).alt().texts().keySet().forEach(tag -> requireLocale(tag, place + tag));
    }
  }

  private void requireLocale(String tag, String field) {
    if (!around.settings().locales().contains(tag)) {
      add(field, "unknown_locale", "the catalogue speaks " + String.join(", ", around.settings().locales())
          + "; add another language to its settings first.");
    }
  }

  private void requireChannel(String key, String field) {
    if (around.settings().channel(key).isEmpty()) {
      add(field, "unknown_channel",
          "there is no channel \"" + key + "\"; add it to the catalogue's settings first.");
    }
  }

  private void prices() {
    if (said.lifecycle().isSold() && !said.hasVariants() && effective.price().isEmpty()) {
      add("price", "required", "what is sold has a price; give one, or say that it is a draft.");
    }
    said.price().ifPresent(this::basePrice);
    said.price().ifPresent(price -> requirePayable(price, "price"));
    said.prices().forEach(one -> requirePayable(one.price(), one.path()));
    said.cost().ifPresent(cost -> requireCurrency(cost, effective.price(), "cost"));
    said.prices().forEach(one -> {
      one.channel().ifPresent(key -> requireChannel(key, one.path()));
      if (one.country().isEmpty()) {
        requireCurrency(one.price(), effective.price(), one.path());
      }
    });
    if (!said.prices().isEmpty() && effective.price().isEmpty()) {
      add("price", "required", "it is needed where no other price holds.");
    }
  }

  private void basePrice(Money price) {
    String wanted = around.settings().currency();
    if (wanted != null && !price.currency().getCurrencyCode().equals(wanted)) {
      add("price", "mixed_currencies", "base prices of this catalogue are in " + wanted + ", not in "
          + price.currency() + ".");
    }
    requireCurrency(price, around.parentOf(said).flatMap(Description::price), "price");
  }

  private void requirePayable(Money price, String field) {
    if (said.lifecycle().isSold() && price.amountMinor() > Offer.MOST_MINOR) {
      add(field, "price_too_high", "it is " + Offer.MOST_MINOR + " at most, in the currency's smallest unit.");
    }
  }

  private void requireCurrency(Money amount, Optional<Money> other, String field) {
    other.filter(price -> !price.currency().equals(amount.currency())).ifPresent(price -> add(field,
        "mixed_currencies", "it is in " + amount.currency() + ", and the price it belongs to in " + price.currency()
            + "; give both in one currency."));
  }

  private void family() {
    Optional<Family> family = around.familyOf(effective);
    said.family().filter(key -> !around.families().containsKey(key)).ifPresent(
        key -> add("family", "unknown_family", "there is no family \"" + key + "\"; make it first."));
    said.values().forEach((slot, value) -> family.flatMap(known -> known.attribute(slot.attribute())).ifPresentOrElse(
        attribute -> value(slot, value, attribute),
        () -> add(slot.path(), "unknown_attribute", "the product's family has no attribute \"" + slot.attribute()
            + "\"; add it there first.")));
  }

  private void value(Slot slot, Value value, Attribute attribute) {
    String field = slot.path();
    if (attribute.localised() != slot.locale().isPresent()) {
      add(field, "wrong_locale", attribute.localised()
          ? "it differs by language; say which one this is."
          : "it is the same in all languages; leave the language out.");
    }
    if (slot.channel().isPresent() && !attribute.perChannel()) {
      add(field, "wrong_channel", "it is the same on all channels; leave the channel out.");
    }
    slot.locale().ifPresent(tag -> requireLocale(tag, field));
    slot.channel().ifPresent(key -> requireChannel(key, field));
    TypeCheck.flaw(attribute, value).ifPresent(reason -> add(field, "wrong_type", reason));
  }

  private void variant() {
    said.axes().forEach(axis -> {
      if (around.familyOf(effective).flatMap(family -> family.attribute(axis)).filter(TypeCheck::canBeAxis)
          .isEmpty()) {
        add("axes", "unknown_attribute", "variants differ in attributes of the product's family that are the same in "
            + "all languages and on all channels; \"" + axis + "\" is none.");
      }
    });
    said.parent().ifPresent(this::parent);
  }

  private void parent(Sku parent) {
    Optional<Description> found = around.parentOf(said);
    if (!around.products().containsKey(parent)) {
      add("parent", "unknown_sku", "there is no product " + parent + ".");
    } else if (found.isEmpty() || parent.equals(sku) || said.hasVariants()) {
      add("parent", "no_parent", "a product with axes has variants, and a variant has none; " + parent
          + " and " + sku + " cannot be so.");
    }
    found.ifPresent(known -> {
      if (said.family().isPresent() && !said.family().equals(known.family())) {
        add("family", "other_family", "a variant is of its parent's family; leave it out.");
      }
      known.axes().stream().map(axis -> new Slot(axis, Optional.empty(), Optional.empty()))
          .filter(slot -> !said.values().containsKey(slot))
          .forEach(slot -> add(slot.path(), "required", "it tells this variant from the others."));
    });
  }

  private void neighbours() {
    said.categories().stream().filter(key -> !around.categories().contains(key)).forEach(
        key -> add("categories", "unknown_category", "there is no category \"" + key + "\"; make it first."));
    said.relations().forEach(one -> {
      if (one.sku().equals(sku) || !around.products().containsKey(one.sku())) {
        add(one.kind().word(), "unknown_sku", "there is no other product " + one.sku() + ".");
      }
    });
  }
}
