package io.inyeon.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/** Rows dealt out over files come together as if all had been in memory. */
class GroupedItemsTest {
  private static final JsonPointer KEY = JsonPointer.compile("/key");

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void groups_are_whole_and_in_the_order_of_the_file(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> keys = IntStream.range(0, 3_000).mapToObj(n -> key(random.nextInt(400))).toList();
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, "key,n\n" + IntStream.range(0, keys.size())
        .mapToObj(n -> "\"" + keys.get(n) + "\"," + n + "\n").collect(Collectors.joining()));

    Map<String, List<Long>> expected = new TreeMap<>();
    for (int n = 0; n < keys.size(); n++) {
      expected.computeIfAbsent(keys.get(n).isEmpty() ? "alone " + n : keys.get(n), k -> new ArrayList<>()).add(n + 2L);
    }
    for (int buckets : new int[]{1, 7, 64}) {
      assertThat(lines(file, buckets)).containsExactlyInAnyOrderElementsOf(expected.values());
      assertThat(lines(file, buckets)).as("the same order each time").isEqualTo(lines(file, buckets));
    }
    assertThat(folder.resolve("work")).doesNotExist();
  }

  private static String key(int pick) {
    return pick < 20 ? "" : "인연 ,\n" + pick;
  }

  private List<List<Long>> lines(Path file, int buckets) throws IOException {
    RowReader rows = new DataFile(file, "rows.csv").open(Layout.DEFAULT);
    List<List<Long>> found = new ArrayList<>();
    try (Items items = new GroupedItems(rows, row -> true,
        row -> Optional.of(row.at(KEY).asString("")).filter(key -> !key.isEmpty()),
        new Buckets(folder.resolve("work"), buckets), Items.HEAVIEST_GROUP)) {
      items.prepareAll();
      for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
        found.add(((Item.Rows) next.get()).rows().stream().map(GroupedItemsTest::number).toList());
      }
    }
    return found;
  }

  @Test
  void a_group_beyond_all_measure_is_set_aside_and_the_others_are_whole() throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, "key,n\nsmall,0\n" + "large,1\n".repeat(1_000) + "small,2\n");
    List<Item> found = new ArrayList<>();
    try (Items items = new GroupedItems(new DataFile(file, "rows.csv").open(Layout.DEFAULT), row -> true,
        row -> Optional.of(row.at(KEY).asString("")), new Buckets(folder.resolve("work"), 1), 10_000)) {
      items.prepareAll();
      for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
        found.add(next.get());
      }
    }
    assertThat(found).hasSize(2);
    assertThat(((Item.Rows) found.getFirst()).rows()).hasSize(2);
    assertThat(((Item.Flawed) found.getLast()).flaw().code()).isEqualTo("group_too_large");
    assertThat(found.getLast().line()).isEqualTo(3);
  }

  /** Its place among the rows: lines are more, since keys hold line breaks. */
  private static long number(Row row) {
    return Long.parseLong(row.at(JsonPointer.compile("/n")).asString()) + 2;
  }
}
