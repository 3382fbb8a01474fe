package io.inyeon.benchmarks.retail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The file, counted by the plainest code that does it, which shares nothing with the product. */
final class RetailFile {
  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final Map<String, String> countries = new TreeMap<>();
  private long lines;

  /** What the lines of one number add up to. */
  static final class Invoice {
    final String number;
    final String customer;
    final String country;
    final Instant at;
    BigDecimal total = BigDecimal.ZERO;
    int lines;

    Invoice(String number, String customer, String country, Instant at) {
      this.number = number;
      this.customer = customer;
      this.country = country;
      this.at = at;
    }

    String event() {
      return switch (number.charAt(0)) {
        case 'C' -> "Order Refunded";
        case 'A' -> "Invoice Adjusted";
        default -> "Order Completed";
      };
    }

    /** As the event tells it: what is paid back is positive. */
    BigDecimal told() {
      return number.startsWith("C") ? total.negate() : total;
    }
  }

  static RetailFile read(Path path) throws IOException {
    RetailFile file = new RetailFile();
    try (BufferedReader in = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        file.add(cells(line));
      }
    }
    return file;
  }

  private void add(List<String> cells) {
    lines++;
    Invoice invoice = invoices.computeIfAbsent(cells.get(0),
        number -> new Invoice(number, cells.get(6), cells.get(7), Instant.parse(cells.get(4))));
    invoice.total = invoice.total.add(new BigDecimal(cells.get(3)).multiply(new BigDecimal(cells.get(5))));
    invoice.lines++;
    if (!cells.get(6).isEmpty()) {
      countries.put(cells.get(6), cells.get(7));
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < line.length(); index++) {
      char letter = line.charAt(index);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  long lines() {
    return lines;
  }

  Map<String, Invoice> invoices() {
    return invoices;
  }

  /** What the last line of each customer says, by customer. */
  Map<String, String> countries() {
    return countries;
  }
}
