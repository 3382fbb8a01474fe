package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a module holds of people. Every module that stores anything of a customer fills this port, so that an export finds all
 * of it and an erasure leaves nothing; a test compares {@link #tables()} with the schema.
 */
public interface PersonalData {
  /** The heading in an export. */
  String module();

  /** Every table in which this module holds anything of a customer. */
  Set<String> tables();

  /**
   * Those of them whose rows may name somebody by identifiers only; with the columns {@code id}, {@code profile_id},
   * {@code identifiers} and {@code updated_at}. They are given their profile before an export or an erasure looks.
   */
  default Set<String> named() {
    return Set.of();
  }

  /**
   * An erasure begins: what others' rows say of these people by their identifiers goes before the identifiers do, and so does what
   * would go on bringing news of them.
   *
   * @return rows that are deleted already, by table
   */
  default Map<String, Integer> part(List<ProfileId> profiles) {
    return Map.of();
  }

  /** All that is held of these profiles, as JSON can say it. */
  Object export(List<ProfileId> profiles);

  /**
   * Deletes it, or makes it nobody's where sums must stay. In one transaction with the other modules, after the engine has
   * forgotten the customer: nothing new is written meanwhile.
   *
   * @return rows by table
   */
  Map<String, Integer> erase(Erasure erasure);
}
