package io.inyeon.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.collect.EventParser;
import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.FirstRows;
import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Header;
import io.inyeon.imports.file.Item;
import io.inyeon.imports.file.Items;
import io.inyeon.imports.file.RowReader;
import io.inyeon.imports.file.UnreadableFile;
import io.inyeon.imports.mapping.Mapping;
import io.inyeon.imports.mapping.MappingReader;
import io.inyeon.imports.mapping.RecordMapping;
import io.inyeon.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a mapping would make of the first rows of a file. Writes nothing. */
@Component
class ImportPreview {
  private static final int ROWS = 5_000;

  /**
   * What becomes of a line.
   *
   * @param record which of the mapping's records
   * @param rows how many lines of the file make it
   * @param becomes the event, profile or consent
   * @param rejected why it could not be taken
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PreviewedRow(long line, int record, @Nullable Integer rows,
      @Nullable Object becomes,
      @Nullable Rejection rejected) {
    PreviewedRow rejected(Rejection why) {
      return new PreviewedRow(line, record, rows, becomes, why);
    }
  }

  private final EventParser parser;
  private final ImportFiles files;
  private final InstantSource clock;

  ImportPreview(EventParser parser, ImportFiles files, InstantSource clock) {
    this.parser = parser;
    this.files = files;
    this.clock = clock;
  }

  /** @param most items of each record */
  List<PreviewedRow> of(ImportJob job, int most) {
    DataFile file = files.find(job)
        .orElseThrow(() -> Problem.badRequest("no_data", "The file is not here; send it to …/data first."));
    Mapping mapping = MappingReader.read(job.mapping());
    List<PreviewedRow> shown = new ArrayList<>();
    for (int record = 0; record < mapping.records().size(); record++) {
      shown.addAll(of(mapping, record, file, most));
    }
    return shown;
  }

  private List<PreviewedRow> of(Mapping mapping, int record, DataFile file, int most) {
    OutputMaker maker = new OutputMaker(parser, mapping.records().get(record), "import:" + mapping.name(), file.name(),
        record, clock);
    List<PreviewedRow> shown = new ArrayList<>();
    try (Items items = open(mapping, mapping.records().get(record), file)) {
      items.prepareAll();
      for (Optional<Item> next = items.next(); next.isPresent() && shown.size() < most; next = items.next()) {
        shown.add(show(next.get(), record, maker));
      }
      return shown;
    } catch (UnreadableFile e) {
      throw Problem.badRequest("unreadable_file", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Items open(Mapping mapping, RecordMapping record, DataFile file) throws IOException {
    RowReader rows = new FirstRows(file.open(mapping.layout()), ROWS);
    Optional<String> missing = rows.header().flatMap((Header header) -> mapping.missingFrom(header));
    if (missing.isPresent()) {
      rows.close();
      throw new UnreadableFile(missing.get());
    }
    return record.group().isPresent()
        ? Items.grouped(file, rows, record.when()::holds, record::keyOf, files.look())
        : Items.loose(rows, record.when()::holds);
  }

  private static PreviewedRow show(Item item, int record, OutputMaker maker) {
    PreviewedRow shown = new PreviewedRow(item.line(), record, null, null, null);
    try {
      switch (item) {
        case Item.Flawed flawed -> throw flawed.flaw();
        case Item.Rows rows -> {
          shown = new PreviewedRow(item.line(), record, rows.rows().size(), maker.show(rows), null);
          maker.make(rows);
          return shown;
        }
      }
    } catch (FlawedRow e) {
      return shown.rejected(new Rejection(e.line(), record, e.field(), e.code(), e.reason()));
    }
  }
}
