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
      Map.entry("product", "what the brand sells"), Map.entry("catalogue", "how the brand keeps what it sells"),
      Map.entry("product_import", "the brand's own files of products"),
      Map.entry("product_import_row", "the brand's own files of products"),
      Map.entry("family", "what can be said of what the brand sells"), Map.entry("category", "the brand's shelves"),
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
      Map.entry("alert", "what was wrong with journeys, in numbers"),
      Map.entry("location", "the brand's places"),
      Map.entry("stock", "how many there are of what"),
      Map.entry("stock_movement", "what changed it; names orders and the brand's own people"),
      Map.entry("inventory_request", "what the brand's own people and systems asked of the stock"),
      Map.entry("reservation", "promises to orders, by their ids"),
      Map.entry("safety_stock", "what is kept back"),
      Map.entry("stock_count", "what the brand's own people count, and who of them"),
      Map.entry("stock_count_line", "what they found"),
      Map.entry("count_tolerance", "how far they may be off"),
      Map.entry("stock_day", "sums, of nobody"),
      Map.entry("stock_forecast", "what is learnt from sums"),
      Map.entry("stock_forecast_pass", "progress of a job"),
      Map.entry("cart_line", "goes with its cart"),
      Map.entry("cart_handover", "keyed hashes of codes, which go with their cart"),
      Map.entry("checkout_step", "how far a cart has come; goes with its cart"),
      Map.entry("system_of_record", "which system keeps what"),
      Map.entry("stock_followed", "as of when another system told its levels"),
      Map.entry("cart_notice", "goes with its cart"),
      Map.entry("supply", "whether there is any"),
      Map.entry("waiting_settings", "how the brand shares out what comes back"),
      Map.entry("order_line", "what was bought; whose it was the order knows"),
      Map.entry("order_pick", "from where it was taken"),
      Map.entry("order_change", "when it came to be, and by whose hand of the brand's own people"),
      Map.entry("payment", "amounts and the provider's references"),
      Map.entry("discount_attempt", "how often codes were tried, by keyed hashes of carts"),
      Map.entry("alert_recipients", "whom of the brand's own people e-mails tell of alerts"),
      Map.entry("alert_mail", "e-mails to the brand's own people"),
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
