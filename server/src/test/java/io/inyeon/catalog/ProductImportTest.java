package io.inyeon.catalog;

import static io.inyeon.catalog.Shop.value;
import static io.inyeon.catalog.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files of products: told first, then done, all or nothing. */
@ExtendWith(SharedServer.class)
class ProductImportTest {
  private static final String BEARER = "Bearer " + Caller.SERVER_KEY;
  @TempDir
  private static Path folder;
  private Shop shop;

  @BeforeEach
  void open(Caller caller) {
    shop = new Shop(caller);
  }

  private Answer send(String parameters, byte[] file) {
    return shop.caller.send("POST", "/api/v1/products/import" + parameters, file, "Authorization", BEARER,
        "Content-Type", "application/octet-stream");
  }

  /** With {@code #} in place of the test's own mark. */
  private Answer send(String parameters, String... lines) {
    return send(parameters, String.join("\n", lines).replace("#", shop.mark).getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode previewed(String... lines) {
    return Shop.taken(send("", lines));
  }

  private static String counts(JsonNode report) {
    return List.of("added", "changed", "unchanged", "rejected").stream()
        .map(count -> report.path(count).asString()).collect(Collectors.joining(" "));
  }

  private static List<String> rejections(JsonNode report) {
    return report.path("rejections").valueStream().map(one -> one.path("row").asString() + " "
        + one.path("column").asString() + " " + one.path("code").asString()).toList();
  }

  private Answer apply(JsonNode preview, String parameters) {
    return shop.caller.api("POST", "/products/import/" + preview.path("id").asString() + "/apply" + parameters, null);
  }

  @Test
  void a_file_tells_what_it_would_do_and_then_does_exactly_that() {
    shop.sells("cup", Map.of("name", "잔", "price", won(9_000)));
    shop.sells("pot", Map.of("name", "주전자", "price", won(30_000), "cost", won(10_000)));

    JsonNode preview = previewed("sku,name,price", "cup-#,잔,9000 KRW", "pot-#,큰 주전자,32000 KRW",
        "bowl-#,그릇,12000 KRW");

    assertThat(counts(preview)).isEqualTo("1 1 1 0");
    assertThat(preview.path("changes").path(0).path("fields").toString()).isEqualTo("""
      [{"column":"name.ko","before":"주전자","after":"큰 주전자"},\
      {"column":"price","before":"30000 KRW","after":"32000 KRW"}]""");
    assertThat(shop.product("pot").path("name").asString()).as("nothing is done yet").isEqualTo("주전자");

    assertThat(Shop.taken(apply(preview, "")).path("state").asString()).isEqualTo("applied");
    assertThat(shop.product("pot").path("price").path("amountMinor").asLong()).isEqualTo(32_000);
    assertThat(shop.product("pot").path("cost").path("amountMinor").asLong()).as("no column, no change")
        .isEqualTo(10_000);
    assertThat(shop.product("bowl").path("name").asString()).isEqualTo("그릇");
    assertThat(apply(preview, "").code()).isEqualTo("import_applied");
  }

  @Test
  void what_has_changed_since_the_preview_stops_all_of_it() {
    shop.sells("pot", Map.of("name", "주전자", "price", won(30_000)));
    JsonNode preview = previewed("sku,name,price", "bowl-#,그릇,12000 KRW", "pot-#,주전자,32000 KRW");
    shop.sells("pot", Map.of("name", "주전자", "price", won(31_000)));

    Answer refused = apply(preview, "");

    assertThat(refused.status() + " " + refused.code()).isEqualTo("409 changed_meanwhile");
    assertThat(refused.json().path("row").asInt()).isEqualTo(3);
    assertThat(shop.caller.api("/products/" + shop.key("bowl")).status()).isEqualTo(404);
    assertThat(shop.product("pot").path("price").path("amountMinor").asLong()).isEqualTo(31_000);
  }

  @Test
  void a_family_that_has_changed_since_the_preview_stops_it_too() {
    String family = shop.teapots();
    JsonNode preview = previewed("sku,name,price,family,values.safe", "pot-#,주전자,1 KRW," + family + ",true");
    shop.puts("/families/" + family, Map.of("names", Map.of("ko", "찻주전자"), "attributes", List.of()));

    assertThat(apply(preview, "").code()).isEqualTo("changed_meanwhile");
    assertThat(shop.caller.api("/products/" + shop.key("pot")).status()).isEqualTo(404);
  }

  @Test
  void what_is_wrong_is_told_with_row_and_column() {
    String family = shop.teapots();
    JsonNode preview = previewed("sku,name,price,cost,family,goes_with,values.volume,values.colour,media.1.url",
        "a-#,A,-5 KRW,,,,,,",
        "b-#,B,5 KRW,1.00 USD,,,,,",
        "c-#,C,5 KRW,,,nobody-#,,,",
        "d-#,D,5,,,,,,",
        "e-#,E,5.5 KRW,,,,,,",
        "f-#,F,5 KRW,," + family + ",,much,,",
        "g-#,G,5 KRW,," + family + ",,,pink,",
        "h-#,=HYPERLINK(\"http://evil.example\"),5 KRW,,,,,,",
        "i-#,@SUM(1),5 KRW,,,,,,",
        "j-#,J,5 KRW,,,,,,ftp://x",
        "j-#,J,5 KRW,,,,,,",
        "k/#,K,5 KRW,,,,,,",
        "l-#,L,5 KRW,,nobodys,,,,",
        "m-#,,5 KRW,,,,,,",
        "n-#,N,5 KRW,,,,,,,,,,");

    assertThat(rejections(preview)).containsExactly("2 price negative_price", "3 cost mixed_currencies",
        "4 goes_with unknown_sku", "5 price invalid_money", "6 price invalid_money", "7 values.volume wrong_type",
        "8 values.colour wrong_type", "9 name.ko formula", "10 name.ko formula", "11 media.1.url invalid_url",
        "12 sku said_twice", "13 sku invalid_sku", "14 family unknown_family", "15 name required",
        "16  too_many_cells");
    assertThat(counts(preview)).isEqualTo("0 0 0 15");
  }

  @Test
  void with_one_row_rejected_nothing_is_done_unless_that_is_wanted() {
    String[] lines = {"sku,name,price", "good-#,좋음,5 KRW", "bad-#,나쁨,-5 KRW"};

    Answer refused = send("?mode=apply", lines);
    assertThat(refused.status() + " " + refused.code()).isEqualTo("409 rows_rejected");
    assertThat(rejections(refused.json())).containsExactly("3 price negative_price");
    assertThat(shop.caller.api("/products/" + shop.key("good")).status()).isEqualTo(404);

    assertThat(Shop.taken(send("?mode=apply&rejected=skip", lines)).path("state").asString()).isEqualTo("applied");
    assertThat(shop.product("good").path("name").asString()).isEqualTo("좋음");
    assertThat(shop.caller.api("/products/" + shop.key("bad")).status()).isEqualTo(404);
  }

  @Test
  void variants_may_stand_before_their_parent_and_related_products_behind() {
    String family = shop.teapots();
    JsonNode done = Shop.taken(send("?mode=apply&rejected=skip",
        "sku,parent,name,price,family,axes,values.colour,goes_with",
        "red-#,shirt-#,,,,,red,cup-#",
        "blue-#,shirt-#,,,,,blue,",
        "also-#,shirt-#,,,,,,",
        "shirt-#,,셔츠,20000 KRW," + family + ",colour,,",
        "cup-#,,잔,5 KRW,,,,"));

    assertThat(rejections(done)).containsExactly("4 values.colour required");
    assertThat(shop.product("red").path("offer").path("amountMinor").asLong()).isEqualTo(20_000);
    assertThat(shop.caller.api("/products/" + shop.key("shirt") + "/variants").json().path("items").size())
        .isEqualTo(2);
  }

  @Test
  void variants_that_do_not_differ_are_told() {
    String family = shop.teapots();
    JsonNode preview = previewed("sku,parent,name,price,family,axes,values.colour", "red-#,shirt-#,,,,,red",
        "shirt-#,,셔츠,20000 KRW," + family + ",colour,", "crimson-#,shirt-#,,,,,red");

    assertThat(rejections(preview)).containsExactly("4 parent variant_taken");
  }

  private void sellsEverything() {
    String family = shop.teapots();
    shop.sells("cup|1", Map.of("names", Map.of("ko", "=1+1 잔", "en", "'=quoted, \"twice\""), "price", won(1)));
    shop.puts("/categories/" + shop.key("tea"), Map.of("names", Map.of("en", "Tea")));
    shop.sells("pot", Shop.with(Map.of("names", Map.of("ko", "@주전자", "en", "-20% pot"), "price",
        Map.of("amountMinor", 1_290, "currency", "USD"), "cost", Map.of("amountMinor", 5, "currency", "USD"), "family",
        family),
        Map.of("axes", List.of("colour", "size"), "categories", List.of(shop.key("tea")), "values", List.of(
            value("material", "ko", "여러\n줄, 쉼표 \"따옴표\""), value("volume", -1.5), value("safe", false),
            value("deposit", won(500)), value("since", "2026-04-01"),
            Map.of("attribute", "gloss", "locale", "ko", "channel", "web", "value", "+82 문의")), "media",
            List.of(Map.of("url", "/a.jpg", "alt", Map.of("ko", "가")), Map.of("url", "/b.jpg", "alt", Map.of())),
            "relations", List.of(Map.of("kind", "goes_with", "sku", shop.key("cup|1"))), "prices",
            List.of(Map.of("channel", "web", "country", "JP", "price", Map.of("amountMinor", 1_500, "currency",
                "JPY")), Map.of("country", "KR", "price", won(15_000))))));
    shop.sells("red-s", Map.of("parent", shop.key("pot"), "lifecycle", "draft", "values",
        List.of(value("colour", "red"), value("size", "S"))));
  }

  @Test
  void what_is_exported_changes_nothing_when_it_comes_back_as_csv_or_as_a_workbook() {
    sellsEverything();
    for (String format : List.of("csv", "xlsx")) {
      byte[] file = shop.caller.send("GET", "/api/v1/products/export?format=" + format, null, "Authorization", BEARER)
          .bytes();

      JsonNode report = Shop.taken(send("", file));

      assertThat(List.of(report.path("added").asInt(), report.path("changed").asInt(), report.path("rejected").asInt()))
          .as(format + report.path("changes") + report.path("rejections")).containsOnly(0);
      assertThat(report.path("unchanged").asInt()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void no_cell_of_an_export_is_a_formula() {
    sellsEverything();

    String csv = shop.caller.send("GET", "/api/v1/products/export", null, "Authorization", BEARER).text();

    assertThat(csv).contains("'=1+1 잔", "\"''=quoted, \"\"twice\"\"\"", "'@주전자", "'-20% pot", "'+82 문의")
        .doesNotContain(",=", ",@", "\n=", ",-20", ",+82");
  }

  @Test
  void documents_line_by_line_are_taken_as_a_put_takes_them() {
    JsonNode done = Shop.taken(send("?mode=apply",
        "{\"sku\":\"pot-#\",\"name\":\"주전자\",\"price\":{\"amountMinor\":5,\"currency\":\"KRW\"}}"));

    assertThat(counts(done)).isEqualTo("1 0 0 0");
    assertThat(rejections(previewed("{\"sku\":\"pot-#\",\"name\":\"주전자\",\"prise\":1}")))
        .containsExactly("1 prise unknown_field");
  }

  @Test
  void a_file_of_a_korean_spreadsheet_is_read() {
    byte[] file = ("sku;name;price\npot-" + shop.mark + ";주전자;5 KRW").getBytes(Charset.forName("EUC-KR"));

    assertThat(send("", file).code()).isEqualTo("unreadable_file");
    assertThat(Shop.taken(send("?mode=apply&charset=euc-kr&delimiter=%3B", file)).path("added").asInt()).isEqualTo(1);
    assertThat(shop.product("pot").path("name").asString()).isEqualTo("주전자");
  }

  @Test
  void a_file_that_is_none_is_refused_in_words() {
    assertThat(send("", "sku,name,colour", "a,b,c").json().path("column").asString()).isEqualTo("colour");
    assertThat(send("", "name,price", "a,1 KRW").json().path("column").asString()).isEqualTo("sku");
    assertThat(send("", "").code()).isEqualTo("unreadable_file");
    assertThat(send("?mode=maybe", "sku", "a").field()).isEqualTo("mode");
    assertThat(shop.caller.send("POST", "/api/v1/products/import", new byte[]{1}, "Authorization", BEARER,
        "Content-Type", "multipart/form-data; boundary=x").code()).isEqualTo("wrong_content_type");
    assertThat(shop.caller.send("POST", "/api/v1/products/import", new byte[]{1}, "Authorization", BEARER,
        "Content-Type", "application/x-www-form-urlencoded").code()).isEqualTo("wrong_content_type");
  }

  private static byte[] workbook(String... cells) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("products");
      sheet.value(0, 0, "sku");
      sheet.value(0, 1, "name");
      sheet.value(0, 2, "price");
      for (int column = 0; column < cells.length; column++) {
        sheet.value(1, column, cells[column]);
      }
    }
    return bytes.toByteArray();
  }

  /** A workbook in which one part is another. */
  private static byte[] with(byte[] workbook, String part, byte[] content, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path kept = Files.write(Files.createTempFile(folder, "honest", ".xlsx"), workbook);
    try (ZipOutputStream out = new ZipOutputStream(bytes); ZipFile in = new ZipFile(kept.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          for (int n = 0; n < times; n++) {
            out.write(content);
          }
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_workbook_is_read_and_a_bomb_is_none() throws IOException {
    byte[] honest = workbook(shop.key("pot"), "주전자", "5 KRW");
    assertThat(counts(Shop.taken(send("", honest)))).isEqualTo("1 0 0 0");

    byte[] bomb = with(honest, "xl/worksheets/sheet1.xml", new byte[1 << 20], 200);
    assertThat(bomb.length).isLessThan(1 << 20);
    Answer refused = send("", bomb);
    assertThat(refused.status() + " " + refused.code()).isEqualTo("400 unreadable_file");
    assertThat(refused.json().path("detail").asString()).contains("xl/worksheets/sheet1.xml");
  }

  @Test
  void a_workbook_does_not_laugh_a_billion_times() throws IOException {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
    for (int n = 1; n < 10; n++) {
      laughs.append("<!ENTITY l").append(n).append(" \"").append(("&l" + (n - 1) + ";").repeat(10)).append("\">");
    }
    laughs.append("]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>")
        .append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sku</t></is></c></row>")
        .append("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&l9;</t></is></c></row></sheetData></worksheet>");

    Answer refused = send("", with(workbook("a", "b", "c"), "xl/worksheets/sheet1.xml",
        laughs.toString().getBytes(StandardCharsets.UTF_8), 1));

    assertThat(refused.text().length()).isLessThan(10_000);
    assertThat(refused.status() == 400 ? refused.code() : rejections(refused.json()).toString())
        .isIn("unreadable_file", "[2 sku invalid_sku]");
  }

  @Test
  void a_formula_in_a_workbook_is_told() throws IOException {
    assertThat(rejections(Shop.taken(send("", workbook(shop.key("pot"), "=cmd|' /C calc'!A0", "5 KRW")))))
        .containsExactly("2 name.ko formula");
  }
}
