package io.inyeon.imports;

import io.inyeon.collect.EventParser;
import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.Header;
import io.inyeon.imports.file.Item;
import io.inyeon.imports.file.Items;
import io.inyeon.imports.file.RowReader;
import io.inyeon.imports.file.UnreadableFile;
import io.inyeon.imports.mapping.Mapping;
import io.inyeon.imports.mapping.RecordMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;

/**
 * An import under way in this process. It goes in slices, each of which is written whole, and can be dropped between any two:
 * a new one finds its place by the counts that were stored.
 */
final class ImportRun implements AutoCloseable {
  private static final int MOST_ITEMS = 500;
  private static final long MOST_BYTES = 8L << 20;

  private final ImportJob job;
  private final Mapping mapping;
  private final DataFile file;
  private final Path work;
  private final EventParser parser;
  private final ImportWriter writer;
  private final InstantSource clock;
  private final Pace pace = new Pace();
  private int record;
  /** How many items of the present record are stored. */
  private long done;
  private long written;
  private Optional<Pass> pass = Optional.empty();

  ImportRun(ImportJob job, Mapping mapping, DataFile file, Path work, EventParser parser, ImportWriter writer,
      InstantSource clock) {
    this.job = job;
    this.mapping = mapping;
    this.file = file;
    this.work = work;
    this.parser = parser;
    this.writer = writer;
    this.clock = clock;
  }

  /** One record's way through the file. */
  private record Pass(Items items, OutputMaker maker) {}

  ImportJob job() {
    return job;
  }

  Pace pace() {
    return pace;
  }

  /**
   * Goes a part of the way.
   *
   * @param mayWrite whether the engine keeps up; reading may go on without it
   * @return false when all is done
   */
  boolean slice(boolean mayWrite) throws IOException {
    while (record < mapping.records().size() && job.steps().get(record).finished()) {
      record++;
    }
    if (record == mapping.records().size()) {
      return false;
    }
    Pass current = pass();
    if (!current.items.prepare() && mayWrite) {
      write(current);
    }
    pace.at((record + current.items.progress()) / mapping.records().size(), written);
    return true;
  }

  private Pass pass() throws IOException {
    if (pass.isEmpty()) {
      RecordMapping wanted = mapping.records().get(record);
      Pass opened = new Pass(items(wanted),
          new OutputMaker(parser, wanted, "import:" + mapping.name(), file.name(), record, clock));
      pass = Optional.of(opened);
      done = job.steps().get(record).items();
      skip(opened.items, done);
    }
    return pass.get();
  }

  private Items items(RecordMapping wanted) throws IOException {
    RowReader rows = file.open(mapping.layout());
    Optional<String> missing = rows.header().flatMap((Header header) -> mapping.missingFrom(header));
    if (missing.isPresent()) {
      rows.close();
      throw new UnreadableFile(missing.get());
    }
    try {
      return wanted.group().isPresent()
          ? Items.grouped(file, rows, wanted.when()::holds, wanted::keyOf, work)
          : Items.loose(rows, wanted.when()::holds);
    } catch (IOException e) {
      rows.close();
      throw e;
    }
  }

  private static void skip(Items items, long done) throws IOException {
    if (done > 0) {
      items.prepareAll();
      for (long item = 0; item < done; item++) {
        items.next();
      }
    }
  }

  private void write(Pass current) throws IOException {
    List<Item> batch = take(current.items);
    boolean last = batch.isEmpty();
    write(current, batch, last);
    written += batch.size();
    if (last) {
      record++;
      close();
    }
  }

  /** As many as one transaction should hold: it keeps others from the log while it lasts. */
  private static List<Item> take(Items items) throws IOException {
    List<Item> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < MOST_ITEMS && bytes < MOST_BYTES) {
      Optional<Item> next = items.next();
      if (next.isEmpty()) {
        return batch;
      }
      batch.add(next.get());
      bytes += next.get().weight();
    }
    return batch;
  }

  private void write(Pass current, List<Item> batch, boolean last) {
    try {
      write(BatchMaker.of(batch, current.maker), current.items.rows(), last);
    } catch (NonTransientDataAccessResourceException e) {
      throw e; // the database is not there: nothing is wrong with the data
    } catch (NonTransientDataAccessException e) {
      if (batch.size() == 1) {
        write(BatchMaker.refused(batch.getFirst()), current.items.rows(), last);
      } else {
        batch.forEach(item -> write(current, List.of(item), false));
      }
    }
  }

  private void write(ImportWriter.Batch batch, long rows, boolean last) {
    writer.write(new ImportWriter.Place(job.id(), record, done), batch, rows, last);
    done += batch.items();
  }

  @Override
  public void close() throws IOException {
    if (pass.isPresent()) {
      Items items = pass.get().items;
      pass = Optional.empty();
      items.close();
    }
  }
}
