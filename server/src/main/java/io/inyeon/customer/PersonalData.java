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
