package io.inyeon.catalog;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.catalog.ChangeFeed.Cursor;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Follows the changes of all processes into the index of this one. */
@Component
class SearchLoop extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration PACE = Duration.ofMillis(20);
  private static final int A_SLICE = 500;

  private final ChangeFeed feed;
  private final SettingsTable settings;
  private final SearchDocuments documents;
  private final SearchIndex index;
  private boolean begun;
  private Cursor reached = Cursor.read(null);

  SearchLoop(ChangeFeed feed, SettingsTable settings, SearchDocuments documents, SearchIndex index) {
    super(Phases.ENGINE);
    this.feed = feed;
    this.settings = settings;
    this.documents = documents;
    this.index = index;
  }

  @Override
  protected Loop begin() {
    return Loop.start("catalogue-search", INTERVAL, PACE, this::pass);
  }

  /** The index is opened when there is something to put into it. */
  private boolean pass() {
    long latest = settings.change();
    if (latest == 0) {
      return false;
    }
    if (!begun) {
      reached = index.cursor();
      begun = true;
    }
    if (latest < reached.change()) { // another database than the one that was followed
      index.forget();
      reached = Cursor.read(null);
    }
    List<ChangeFeed.Change> changes = feed.after(reached, A_SLICE);
    if (!changes.isEmpty()) {
      reached = changes.getLast().at();
      index.put(documents.of(changes.stream().map(ChangeFeed.Change::product).toList()), reached);
    }
    if (changes.size() < A_SLICE) {
      index.keep();
    }
    return changes.size() == A_SLICE;
  }
}
