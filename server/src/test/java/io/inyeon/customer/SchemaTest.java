package io.inyeon.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No table is forgotten by an erasure: each is in somebody's hands, or holds nothing of a customer, for a reason. */
@ExtendWith(SharedServer.class)
class SchemaTest {
  private static final Map<String, String> NOTHING_OF_A_CUSTOMER = Map.ofEntries(
      Map.entry("api_key", "hashes of the brand's own keys"),
      Map.entry("staff", "the brand's own people"),
      Map.entry("session", "the brand's own people"),
      Map.entry("entrance", "hashes of links for the brand's own people"),
      Map.entry("sign_in_attempt", "counters, by keyed hash"),
      Map.entry("installation", "secrets of the installation"),
      Map.entry("identity_secret", "secrets of the brand's own servers"),
      Map.entry("link", "addresses of the brand's own pages"),
      Map.entry("webhook", "how other systems' documents are read"),
      Map.entry("webhook_endpoint", "addresses and secrets of the brand's own systems"),
      Map.entry("import_job", "the brand's own files by name, and how to read them"),
      Map.entry("import_step", "counts"),
      Map.entry("import_rejection", "lines and reasons, never what stood there"),
      Map.entry("segment", "rules, which mean many"), Map.entry("segment_version", "rules, which mean many"),
      Map.entry("segment_flow", "counts"), Map.entry("segment_size", "counts"),
      Map.entry("preference_cursor", "positions of the log"),
      Map.entry("persona", "a story, about nobody in particular"),
      Map.entry("identity_version", "a counter"),
      Map.entry("log_sequencer", "counters"),
      Map.entry("log_owner", "leases and cursors"),
      Map.entry("log_node", "processes"),
      Map.entry("rulebook", "what the brand has published"),
      Map.entry("decision_count", "sums, of nobody"), Map.entry("decision_day", "sums, of nobody"),
      Map.entry("template", "what the brand has written"),
      Map.entry("template_approval", "hashes of what the brand has written, and who of its people approved it"),
      Map.entry("journey_edge", "sums, of nobody"),
      Map.entry("collect_problem", "names of fields and faults, no values"),
      Map.entry("rulebook_start", "positions of the log"),
      Map.entry("backfill", "progress of a job; the id it has come to is gone with the next page"),
      Map.entry("emergency_stop", "when the brand's own people stopped sending, and why"),
      Map.entry("restore", "how far the log reached when it was brought back"),
      Map.entry("journey", "what the brand has written"),
      Map.entry("journey_version", "what the brand has published"),
      Map.entry("suppression", "keyed hashes, kept so that nobody who refused is written to again"),
      Map.entry("erasure", "keyed hashes, kept so that a restored backup can be cleaned again"));

  @Test
  void every_table_is_accounted_for(RunningInyeon server) {
    List<String> claimed = new ArrayList<>();
    server.beans(PersonalData.class).forEach(holder -> claimed.addAll(holder.tables()));
    assertThat(claimed).doesNotHaveDuplicates().doesNotContainAnyElementsOf(NOTHING_OF_A_CUSTOMER.keySet());

    Set<String> known = new TreeSet<>(claimed);
    known.addAll(NOTHING_OF_A_CUSTOMER.keySet());
    Set<String> there = new HashSet<>(new WholeDatabase(server).tables());
    there.removeIf(table -> table.startsWith("flyway_")); // which migrations have run
    assertThat(there).as("a new table: let a PersonalData claim it, or say here why it need not").isSubsetOf(known);
    assertThat(known).as("a table that is gone").isSubsetOf(there);
  }
}
