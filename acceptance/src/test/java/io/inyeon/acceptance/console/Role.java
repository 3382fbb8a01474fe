package io.inyeon.acceptance.console;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** As what somebody works at the console; {@code docs/guide/access.md} has the whole table. */
enum Role {
  ADMINISTRATOR, MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER;

  static final Set<Role> ALL = EnumSet.allOf(Role.class);
  static final Set<Role> SEE_CUSTOMERS = EnumSet.complementOf(EnumSet.of(DEVELOPER));
  static final Set<Role> SEE_MESSAGES = EnumSet.of(ADMINISTRATOR, MARKETER, ANALYST, AGENT);
  static final Set<Role> RECORD_CONSENTS = EnumSet.of(ADMINISTRATOR, AGENT);
  static final Set<Role> PART_MERGES = EnumSet.of(ADMINISTRATOR, MARKETER, AGENT);
  static final Set<Role> PUBLISH = EnumSet.of(ADMINISTRATOR, MARKETER);
  static final Set<Role> TRY_RULES = EnumSet.of(ADMINISTRATOR, MARKETER, ANALYST);
  static final Set<Role> TAKE_OUT = EnumSet.of(ADMINISTRATOR, MARKETER, ANALYST);
  static final Set<Role> BRING_DATA = EnumSet.of(ADMINISTRATOR, MARKETER, DEVELOPER);
  static final Set<Role> KEEP_KEYS = EnumSet.of(ADMINISTRATOR, DEVELOPER);
  static final Set<Role> SEE_ALERTS = EnumSet.complementOf(EnumSet.of(STORE_STAFF));
  static final Set<Role> KEEP_STOCK = EnumSet.of(ADMINISTRATOR, STORE_STAFF);
  static final Set<Role> SEE_COUNTS = EnumSet.of(ADMINISTRATOR, MARKETER, ANALYST, STORE_STAFF);
  static final Set<Role> SERVE = EnumSet.of(ADMINISTRATOR, AGENT, STORE_STAFF);
  static final Set<Role> GIVE_CODES = EnumSet.of(ADMINISTRATOR, MARKETER, AGENT);
  static final Set<Role> ADMINISTER = EnumSet.of(ADMINISTRATOR);

  /** As the API names it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the console names it in English. */
  @Override
  public String toString() {
    String words = key().replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
