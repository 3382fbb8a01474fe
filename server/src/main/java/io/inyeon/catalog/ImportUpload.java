package io.inyeon.catalog;

import io.inyeon.imports.file.Layout;
import io.inyeon.imports.file.Layout.Format;
import io.inyeon.imports.file.Room;
import io.inyeon.settings.DataDirectory;
import io.inyeon.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Files as they come in, on disk for as long as they are read. */
@Component
class ImportUpload {
  private static final long LARGEST = 1L << 30;
  private static final int BUFFER = 1 << 16;
  private static final char QUOTE = '"';
  private static final int ZIP_MAGIC = 'P' << 8 | 'K';
  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path folder;

  ImportUpload(DataDirectory data) {
    folder = data.resolve("catalogue");
  }

  Path receive(HttpServletRequest request) throws IOException {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
      throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong_content_type",
          "Send the file itself as the body, with "
              + "Content-Type: text/csv (or another): curl --data-binary @products.csv -H 'Content-Type: text/csv'.");
    }
    Path path = empty();
    try (OutputStream out = Files.newOutputStream(path)) {
      copy(request.getInputStream(), out);
      return path;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Where a file can be put for the length of a call. */
  Path empty() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID() + ".part");
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long all = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      all += read;
      if (all > LARGEST || !Room.isIn(folder)) {
        throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too_large",
            "A file has a gigabyte at most, and the server's disk must have room for it; send it in parts.");
      }
      out.write(buffer, 0, read);
    }
  }

  /** By how it begins; a spreadsheet's charset and delimiter must be said when they are others than usual. */
  static Layout layout(Path path, @Nullable String charset, @Nullable String delimiter) throws IOException {
    return new Layout(Optional.of(format(path)), delimiter == null ? ',' : delimiter(delimiter), QUOTE,
        charset == null ? StandardCharsets.UTF_8 : charset(charset), Optional.empty(), Set.of());
  }

  private static Format format(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      int magic = in.read() << 8 | in.read();
      if (magic == ZIP_MAGIC) {
        return Format.XLSX;
      }
      return first(path, magic == GZIP_MAGIC) == '{' ? Format.NDJSON : Format.CSV;
    }
  }

  private static int first(Path path, boolean packed) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream in = packed ? new GZIPInputStream(file) : file) {
      return in.read();
    } catch (ZipException | EOFException e) {
      return -1; // whoever reads on says that it is damaged
    }
  }

  private static char delimiter(String text) {
    if (text.length() != 1 || !Layout.partsCells(text.charAt(0), QUOTE)) {
      throw Problem.badRequest("invalid_delimiter",
          "delimiter: one character is needed here, no quotation mark and no end of a line.").with("field",
              "delimiter");
    }
    return text.charAt(0);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Problem.badRequest("unknown_charset", "charset: there is utf-8, euc-kr, shift_jis, windows-1252 and more.")
          .with("field", "charset");
    }
  }
}
