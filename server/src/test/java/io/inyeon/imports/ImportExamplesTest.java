package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.SharedServer;
import io.inyeon.imports.mapping.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What people copy first must be right. */
@ExtendWith(SharedServer.class)
class ImportExamplesTest {
  private final Caller caller;
  private final String one = UUID.randomUUID().toString();

  ImportExamplesTest(Caller caller) {
    this.caller = caller;
  }

  @Test
  void the_guide_s_mapping_can_be_read() throws IOException {
    Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("../docs/guide/import.md")));
    assertThat(yaml.find()).isTrue();
    assertThat(MappingReader.read(yaml.group(1)).records()).hasSize(1);
  }

  @Test
  void the_retail_example_knows_orders_cancellations_adjustments_and_those_without_a_name() throws IOException {
    String mapping = Files.readString(Path.of("../examples/online-retail.yaml")).replace("name: online-retail",
        "name: retail-" + one);
    String file = """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      %1$s1,85123A,"HOLDER, WHITE",6,2010-12-01T08:26:00Z,2.55,c-%1$s,France
      C%1$s2,85123A,"HOLDER, WHITE",-1,2010-12-02T08:26:00Z,2.55,c-%1$s,France
      %1$s1,85123A,"HOLDER, WHITE",6,2010-12-01T08:26:00Z,2.55,c-%1$s,France
      A%1$s3,B,Adjust bad debt,1,2010-12-03T08:26:00Z,-11062.06,,United Kingdom
      %1$s4,21777,RECIPE BOX,1,2010-12-01T08:26:00Z,7.95,,Japan
      """.formatted(one.replaceAll("[^0-9]", ""));
    JsonNode job = new Importing(caller).brings(mapping, "retail.csv", file);

    assertThat(job.path("added").asLong()).as(new Importing(caller).rejected(job)).isEqualTo(5);
    String number = one.replaceAll("[^0-9]", "");
    JsonNode known = caller.customer("userId", "c-" + number).orElseThrow();
    assertThat(known.at("/traits/country").asString()).isEqualTo("France");
    assertThat(caller.timeline(known.path("id").asString())).extracting(event -> event.path("name").asString(),
        event -> event.at("/properties/total").asDouble()).containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Order Completed", 30.6),
            org.assertj.core.groups.Tuple.tuple("Order Refunded", 2.55),
            org.assertj.core.groups.Tuple.tuple("identify", 0.0));
    assertThat(caller.customer("anonymousId", "invoice-" + number + "4")).isPresent();
    assertThat(caller.customer("anonymousId", "invoice-A" + number + "3")).isPresent();
  }
}
