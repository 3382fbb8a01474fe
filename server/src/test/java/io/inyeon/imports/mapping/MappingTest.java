package io.inyeon.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Layout;
import io.inyeon.imports.file.Row;
import io.inyeon.imports.file.RowReader;
import io.inyeon.imports.file.UnreadableFile;
import io.inyeon.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a mapping says, and what it makes of rows. */
class MappingTest {
  @TempDir
  Path folder;

  private List<Row> rows(String csv) {
    return rows(csv, Layout.DEFAULT);
  }

  private List<Row> rows(String csv, Layout layout) {
    try {
      Path file = Files.writeString(folder.resolve("rows.csv"), csv);
      List<Row> rows = new ArrayList<>();
      try (RowReader reader = new DataFile(file, "rows.csv").open(layout)) {
        for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
          rows.add(row.get());
        }
      }
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Mapping mapping(String head, String value) {
    return MappingReader.read("name: m\n" + head + "\nrecords:\n  - properties: { x: " + value + " }\n");
  }

  private JsonNode x(String head, String value, String csv) {
    Mapping mapping = mapping(head, value);
    return mapping.records().getFirst().of(rows(csv, mapping.layout())).at("/properties/x");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "$.a                                        | a\\n 7 | \"7\"",
      "{ $integer: $.a }                          | a\\n7 | 7",
      "{ $number: $.a }                           | a\\n-1.50 | -1.50",
      "{ $number: $.a }                           | a\\n1E3 | 1E+3",
      "{ $boolean: $.a }                          | a\\nYES | true",
      "{ $upper: $.a }                            | a\\nkrw | \"KRW\"",
      "{ $date: $.a, format: dd/MM/yyyy }         | a\\n24/12/2024 | \"2024-12-24\"",
      "{ $instant: $.a }                          | a\\n2024-12-24 09:05 | \"2024-12-24T00:05:00Z\"",
      "{ $instant: $.a }                          | a\\n2024-12-24T09:05:00+02:00 | \"2024-12-24T07:05:00Z\"",
      "{ $concat: [no-, $.a] }                    | a\\n7 | \"no-7\"",
      "{ $multiply: [$.a, $.b] }                  | a,b\\n0.1,3 | 0.3",
      "{ $negate: $.a }                           | a\\n5 | -5",
      "{ $sum: $.a }                              | a\\n0.1\\n0.2\\n\"\" | 0.3",
      "{ $min: $.a }                              | a\\n3\\n-2 | -2",
      "{ $max: $.a }                              | a\\n3\\n-2 | 3",
      "{ $count: $.a }                            | a,b\\n3,1\\n,2\\n4,3 | 2",
      "{ $first: $.a }                            | a,b\\n,1\\nz,2 | \"z\"",
      "{ $last: $.a }                             | a,b\\ny,1\\nz,2\\n,3 | \"z\"",
      "{ $each: { n: $.a } }                      | a\\n1\\n1 | [{\"n\":\"1\"},{\"n\":\"1\"}]",
      "{ $if: { $.a: { matches: \"C.*\" } }, then: out, otherwise: in } | a\\nC1 | \"out\"",
      "{ $if: { $.a: { not: { in: [x, y] } } }, then: 1 } | a\\nz | 1",
      "{ $constant: \"$.a\" }                     | a\\n1 | \"$.a\"",
      "\"$['Unit Price']\"                        | Unit Price\\n9 | \"9\""})
  void values(String value, String csv, String expected) {
    assertThat(x("timezone: Asia/Seoul", value, csv.replace("\\n", "\n")).toString()).isEqualTo(expected);
  }

  @Test
  void a_pattern_that_comes_to_no_end_spoils_the_row_and_not_the_import() {
    for (String pattern : List.of("(a+)+b", "(a|b|ab)*c")) {
      String value = "{ $if: { $.a: { matches: \"" + pattern + "\" } }, then: 1 }";
      assertThatThrownBy(() -> x("", value, "a\n" + "a".repeat(50_000) + "\n")).as(pattern)
          .isInstanceOfSatisfying(FlawedRow.class, flaw -> assertThat(flaw.code()).isEqualTo("endless_pattern"));
    }
  }

  @Test
  void an_empty_cell_is_nothing_and_so_is_what_depends_on_it() {
    for (String value : List.of("$.a", "{ $number: $.a }", "{ $concat: [x, $.a] }", "{ $multiply: [2, $.a] }")) {
      assertThat(x("nothing: [NA]", value, "a,b\nNA,1\n").isMissingNode()).as(value).isTrue();
    }
  }

  @Test
  void numbers_are_read_as_the_file_writes_them_and_never_guessed() {
    assertThat(x("numbers: { decimal: \",\", thousands: \".\" }", "{ $number: $.a }", "a\n\"1.234,5\"\n").asString())
        .isEqualTo("1234.5");
    assertThatThrownBy(() -> x("", "{ $number: $.a }", "a\n\"2,55\"\n")).isInstanceOf(FlawedRow.class);
    assertThatThrownBy(() -> x("numbers: { decimal: \",\" }", "{ $number: $.a }", "a\n2.55\n"))
        .isInstanceOf(FlawedRow.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{ $integer: $.a } | 1.5   | not_an_integer",
      "{ $number: $.a } | 1e999999999 | not_a_number",
      "{ $boolean: $.a } | maybe | not_a_boolean",
      "{ $instant: $.a } | 24.12.2024 | invalid_timestamp",
      "{ $instant: $.a } | 2024-02-30T10:00:00 | invalid_timestamp",
      "{ $instant: $.a } | 2024-12-24T10:00:00 | no_time_zone",
      "{ $lookup: $.a, in: t } | unknown | not_in_lookup"})
  void what_is_wrong_in_a_row_is_told_by_line_and_column(String value, String cell, String code) {
    assertThatThrownBy(() -> x("lookups: { t: { y: true } }", value, "b,a\n\"two\nlines\"," + cell + "\n"))
        .isInstanceOfSatisfying(FlawedRow.class, flaw -> {
          assertThat(flaw.line()).isEqualTo(2);
          assertThat(flaw.field()).isEqualTo("a");
          assertThat(flaw.code()).isEqualTo(code);
          assertThat(flaw.reason()).doesNotContain(cell);
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "name: m                                                 | mapping.records",
      "records: [{ event: x }]                                 | mapping.name",
      "{ name: m, colour: red, records: [{ event: x }] }       | mapping.colour",
      "{ name: m, timezone: Mars, records: [{ event: x }] }    | mapping.timezone",
      "{ name: m, currency: WON, records: [{ event: x }] }     | mapping.currency",
      "{ name: m, records: [{ kind: order }] }                 | mapping.records[0].kind",
      "{ name: m, records: [{ total: 1 }] }                    | mapping.records[0].total",
      "{ name: m, records: [{ userId: { $sun: 1 } }] }         | mapping.records[0].userId.$sun",
      "{ name: m, records: [{ userId: $..a }] }                | mapping.records[0].userId",
      "{ name: m, records: [{ userId: { $lookup: $.a, in: t } }] } | mapping.records[0].userId.in",
      "{ name: m, records: [{ event: x, when: { $.a: { matches: '(' } } }] } | mapping.records[0].when.$.a.matches",
      "{ name: m, records: [                                   | mapping"})
  void what_is_wrong_in_a_mapping_is_told_by_its_place(String text, String field) {
    assertThatThrownBy(() -> MappingReader.read(text)).isInstanceOfSatisfying(Problem.class,
        problem -> assertThat(problem.body().get("field")).isEqualTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,\"x\n2,y\n", "a,b\n\"1,x\n2,y", "a,b\n1,x\n2,\"", "a,\"b\n1,x\n"})
  void a_quotation_mark_that_is_never_closed_swallows_nothing_in_silence(String csv) {
    assertThatThrownBy(() -> rows(csv)).isInstanceOf(UnreadableFile.class).hasMessageContaining("quotation mark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,x", "a,b\n1,x\n", "a,b\r\n1,x\r\n\r\n", "a,b\n\"1\",\"x\""})
  void however_a_file_ends_its_last_row_is_read_once(String csv) {
    assertThat(rows(csv)).hasSize(1);
    assertThat(rows(csv).getFirst().at(tools.jackson.core.JsonPointer.compile("/b")).asString()).isEqualTo("x");
  }

  @Test
  void an_anchor_stands_for_what_it_was_set_on_and_a_bomb_of_them_is_refused() {
    Mapping mapping = MappingReader.read(
        "name: m\nrecords:\n  - userId: &who { $concat: [u-, $.a] }\n  - userId: *who\n");
    assertThat(mapping.records().get(1).of(rows("a\n1\n")).path("userId").asString()).isEqualTo("u-1");

    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int n = 1; n < 60; n++) {
      bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(n, n - 1));
    }
    assertThatThrownBy(() -> MappingReader.read(bomb.toString())).isInstanceOf(Problem.class);

    StringBuilder wide = new StringBuilder("a0: &a0 [x, x, x]\n");
    for (int n = 1; n < 16; n++) {
      wide.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d]\n".formatted(n, n - 1));
    }
    for (String text : List.of(wide.toString(), "a: &a [*a]", "a: .nan", "a: !!binary aGk=")) {
      assertThatThrownBy(() -> MappingReader.read(text)).as(text).isInstanceOf(Problem.class);
    }
  }
}
