package io.inyeon.imports;

import io.inyeon.imports.ImportWriter.Batch;
import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Item;
import io.inyeon.imports.file.Row;
import java.util.ArrayList;
import java.util.List;

/** Makes a batch of items: what can be written, and what is wrong with the others. */
final class BatchMaker {
  private final List<Output.Told> told = new ArrayList<>();
  private final List<Output.Suppressed> suppressed = new ArrayList<>();
  private final List<FlawedRow> flaws = new ArrayList<>();
  private long items;
  private long used;

  private BatchMaker() {
  }

  static Batch of(List<Item> items, OutputMaker maker) {
    BatchMaker batch = new BatchMaker();
    items.forEach(item -> batch.add(item, maker));
    return new Batch(batch.told, batch.suppressed, batch.flaws, batch.items, batch.used);
  }

  /** An item that the database itself refuses. */
  static Batch refused(Item item) {
    BatchMaker batch = new BatchMaker();
    batch.reject(item, new FlawedRow(item.line(), "", "cannot_be_stored", "The database cannot store this."));
    return new Batch(batch.told, batch.suppressed, batch.flaws, batch.items, batch.used);
  }

  private void add(Item item, OutputMaker maker) {
    switch (item) {
      case Item.Flawed flawed -> reject(item, flawed.flaw());
      case Item.Rows rows -> {
        try {
          switch (maker.make(rows)) {
            case Output.Told one -> told.add(one);
            case Output.Suppressed one -> suppressed.add(one);
          }
          items++;
          used += rows.rows().size();
        } catch (FlawedRow e) {
          reject(item, e);
        }
      }
    }
  }

  /** A group stands or falls as a whole: an order without one of its lines would be another order. */
  private void reject(Item item, FlawedRow flaw) {
    items++;
    flaws.add(flaw);
    if (item instanceof Item.Rows group) {
      used += group.rows().size();
      group.rows().stream().map(Row::line).filter(line -> line != flaw.line()).forEach(line -> flaws.add(new FlawedRow(
          line, "", "group_rejected", "It belongs to line " + flaw.line() + ", which cannot be taken.")));
    } else {
      used++;
    }
  }
}
