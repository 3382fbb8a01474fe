package io.inyeon.collect;

import io.inyeon.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;

/** Reads a request's body, plain or gzip, up to the limit: what a small packet unfolds to is bounded as well. */
final class Body {
  /** Segment's limit for a batch. */
  static final int MOST_BYTES = 500 << 10;
  /** Whoever sends drop by drop must not keep others out. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Body() {
  }

  static byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw tooLarge();
    }
    boolean gzip = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
    try (InputStream in = gzip ? new GZIPInputStream(request.getInputStream()) : request.getInputStream()) {
      return bounded(in);
    } catch (ZipException | EOFException e) {
      throw Problem.badRequest("malformed_gzip", "The body says Content-Encoding: gzip and is not whole gzip data.");
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long end = System.nanoTime() + PATIENCE.toNanos();
    byte[] buffer = new byte[16_384];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      body.write(buffer, 0, read);
      if (System.nanoTime() > end) {
        throw new Problem(HttpStatus.REQUEST_TIMEOUT, "too_slow",
            "The body did not arrive in " + PATIENCE.toSeconds() + " seconds.");
      }
      if (body.size() > MOST_BYTES) {
        throw tooLarge();
      }
    }
    return body.toByteArray();
  }

  private static Problem tooLarge() {
    return Problem.badRequest("batch_too_large", "A request may hold " + MOST_BYTES
        + " bytes of JSON at most; send fewer events at a time.");
  }
}
