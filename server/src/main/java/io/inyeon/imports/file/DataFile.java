package io.inyeon.imports.file;

import io.inyeon.imports.file.Layout.Format;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file of rows.
 *
 * @param name what its owner calls it, which tells the format; where it lies says nothing
 */
public record DataFile(Path path, String name) {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER = 1 << 16;

  /** The name without {@code .gz}: packing a file does not make it another one. */
  public static String plainName(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  public RowReader open(Layout layout) throws IOException {
    Format format = layout.format().orElseGet(this::format);
    if (format == Format.XLSX) {
      return new XlsxRows(path, layout);
    }
    Content content = content();
    try {
      return format == Format.CSV ? new CsvRows(content, layout) : new NdjsonRows(content, layout);
    } catch (RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private Format format() {
    String plain = plainName(name).toLowerCase(Locale.ROOT);
    if (plain.endsWith(".csv") || plain.endsWith(".tsv") || plain.endsWith(".txt")) {
      return Format.CSV;
    }
    if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl") || plain.endsWith(".json")) {
      return Format.NDJSON;
    }
    if (plain.endsWith(".xlsx")) {
      return Format.XLSX;
    }
    throw new UnreadableFile(
        "The name \"" + name + "\" does not tell the format; say format: csv, ndjson or xlsx in the mapping.");
  }

  /** What it holds, unpacked. */
  Content content() throws IOException {
    return Content.open(path);
  }

  /** SHA-256 of what it holds, so that a packed file and the plain one are the same. */
  public String digest() throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(content().stream(), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** About how large it is unpacked. */
  long size() throws IOException {
    return Files.size(path) * (isGzip(path) ? 6 : 1);
  }

  static boolean isGzip(Path path) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      return ((in.read() << 8) | in.read()) == GZIP_MAGIC;
    }
  }

  static InputStream unpacked(InputStream in, boolean gzip) throws IOException {
    return gzip ? Unpacked.of(in) : in;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
