package io.inyeon.backup;

import io.inyeon.backup.Manifest.Content;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes a backup: a gzipped tar, each entry with its digest in the manifest at the end. */
final class ArchiveWriter implements AutoCloseable {
  private static final int FASTEST = 1;
  private static final int ONLY_OWNER = 0600;
  private static final int ONLY_OWNER_ENTERS = 0700;

  private final TarArchiveOutputStream tar;
  private final Map<String, Content> files = new TreeMap<>();
  private final LongConsumer copied;

  /** @param copied hears of the bytes of each file once it is in */
  ArchiveWriter(OutputStream out, LongConsumer copied) throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(FASTEST);
    tar = new TarArchiveOutputStream(
        new BufferedOutputStream(new GzipCompressorOutputStream(out, parameters), 1 << 16), "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    this.copied = copied;
  }

  void directory(String name) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name + "/", TarConstants.LF_DIR);
    entry.setMode(ONLY_OWNER_ENTERS);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  void file(String name, long size, InputStream content) throws IOException {
    DigestInputStream read = new DigestInputStream(new Exactly(content, size), Digests.sha256());
    put(name, size, read);
    files.put(name, new Content(size, Digests.of(read)));
    copied.accept(size);
  }

  Map<String, Content> files() {
    return files;
  }

  /** Nothing may follow. */
  void finish(byte[] manifest) throws IOException {
    put(Manifest.NAME, manifest.length, new ByteArrayInputStream(manifest));
    tar.finish();
  }

  private void put(String name, long size, InputStream content) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setMode(ONLY_OWNER);
    tar.putArchiveEntry(entry);
    content.transferTo(tar);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
