package io.inyeon.message;

import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.EmailTemplate.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be told of a content before people read it: its fingerprint, and whether it plainly sells. */
final class TransactionalContent {
  /** In Korean, Japanese and English. Few, and each sure: the judgement is that of whoever approves. */
  private static final Pattern SELLING = Pattern.compile(
      "할인|쿠폰|특가|세일|적립금 지급|무료 증정|セール|クーポン|割引|特価|お買い得|\\bsale\\b|\\bdiscounts?\\b|\\bcoupons?\\b"
          + "|\\bspecial offer\\b|\\bpromo(?:tion)?s?\\b|\\d+\\s*% ?off\\b|\\bbuy now\\b");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

  /** @param field where the word stands: {@code en.subject} */
  record Selling(String field, String word) {}

  private TransactionalContent() {
  }

  /** SHA-256 over all languages and the fallback; every part by its length, so that nothing can be moved from one to the next. */
  static String hash(EmailTemplate template) {
    MessageDigest digest = sha256();
    add(digest, template.fallback());
    new TreeMap<>(template.byLanguage()).forEach((language, content) -> List
        .of(language, content.subject(), content.text(), content.html()).forEach(part -> add(digest, part)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static Optional<Selling> selling(EmailTemplate template) {
    return new TreeMap<>(template.byLanguage()).entrySet().stream()
        .flatMap(language -> selling(language.getKey(), language.getValue()).stream()).findFirst();
  }

  private static Optional<Selling> selling(String language, Content content) {
    return Map.of("subject", content.subject(), "text", content.text(), "html", content.html()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(part -> word(part.getValue()).map(word -> new Selling(language + "." + part.getKey(), word)).stream())
        .findFirst();
  }

  private static Optional<String> word(String text) {
    String plain = Normalizer.normalize(TAG.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
    Matcher found = SELLING.matcher(plain);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
