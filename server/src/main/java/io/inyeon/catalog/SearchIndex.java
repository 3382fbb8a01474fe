package io.inyeon.catalog;

import io.inyeon.settings.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The index of this process, in its data directory. It can be thrown away at any time: what it holds is in the database, and it
 * says itself how far it has come.
 */
@Component
class SearchIndex implements DisposableBean {
  /** Another one makes every index anew: it changes with what {@link SearchDocuments} writes. */
  private static final String FORM = "1";

  private final Path folder;
  private @Nullable IndexWriter writer;
  private @Nullable SearcherManager searchers;

  SearchIndex(DataDirectory data) {
    folder = data.resolve("catalogue-index");
  }

  /** What to do with a searcher. */
  interface Look<T> {
    T look(IndexSearcher searcher) throws IOException;
  }

  synchronized ChangeFeed.Cursor cursor() {
    IndexWriter open = writer();
    Iterable<Map.Entry<String, String>> kept = open.getLiveCommitData();
    String form = "";
    String cursor = null;
    for (Map.Entry<String, String> entry : kept == null ? List.<Map.Entry<String, String>>of() : kept) {
      form = entry.getKey().equals("form") ? entry.getValue() : form;
      cursor = entry.getKey().equals("cursor") ? entry.getValue() : cursor;
    }
    if (!form.equals(FORM)) {
      forget();
      return ChangeFeed.Cursor.read(null);
    }
    return ChangeFeed.Cursor.read(cursor);
  }

  /** All of it, to be made anew. */
  synchronized void forget() {
    try {
      writer().deleteAll();
      reached(ChangeFeed.Cursor.read(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void put(List<Document> documents, ChangeFeed.Cursor cursor) {
    try {
      for (Document document : documents) {
        writer().updateDocument(new Term(SearchDocuments.SKU, document.getField(SearchDocuments.SKU).stringValue()),
            document);
      }
      reached(cursor);
      searchers().maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void reached(ChangeFeed.Cursor cursor) {
    writer().setLiveCommitData(Map.of("form", FORM, "cursor", cursor.toString()).entrySet());
  }

  /** What has been put is on disk. */
  synchronized void keep() {
    try {
      if (writer().hasUncommittedChanges()) {
        writer().commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T look(Look<T> look) {
    SearcherManager open = searchers();
    try {
      IndexSearcher searcher = open.acquire();
      try {
        return look.look(searcher);
      } finally {
        open.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized SearcherManager searchers() {
    try {
      SearcherManager open = searchers;
      if (open == null) {
        open = new SearcherManager(writer(), null);
        searchers = open;
      }
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IndexWriter writer() {
    try {
      IndexWriter open = writer;
      if (open == null) {
        open = open();
        writer = open;
      }
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that cannot be read is made anew. */
  private IndexWriter open() throws IOException {
    try {
      return open(OpenMode.CREATE_OR_APPEND);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      return open(OpenMode.CREATE);
    }
  }

  private IndexWriter open(OpenMode mode) throws IOException {
    return new IndexWriter(FSDirectory.open(folder),
        new IndexWriterConfig(SearchAnalysis.analyzer()).setOpenMode(mode));
  }

  @Override
  public synchronized void destroy() throws IOException {
    if (searchers != null) {
      searchers.close();
    }
    if (writer != null) {
      writer.close();
    }
  }
}
