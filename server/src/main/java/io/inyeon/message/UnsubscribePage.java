package io.inyeon.message;

import java.util.Locale;

/** The page behind the unsubscribe link, in the reader's language; works without script. */
final class UnsubscribePage {
  private record Words(String language, String title, String question, String button, String done, String thanks) {}

  private static final Words EN = new Words("en", "Unsubscribe", "Would you like to stop receiving these e-mails?",
      "Unsubscribe", "You are unsubscribed.", "We will not send you these e-mails any more. It took effect at once.");
  private static final Words KO = new Words("ko", "수신거부", "이 이메일을 더 이상 받지 않으시겠습니까?", "수신거부",
      "수신거부가 완료되었습니다.", "앞으로 이 이메일을 보내지 않습니다. 즉시 적용되었습니다.");
  private static final Words JA = new Words("ja", "配信停止", "このメールの配信を停止しますか?", "配信を停止する", "配信を停止しました。",
      "今後このメールはお送りしません。すでに反映されています。");

  private UnsubscribePage() {
  }

  static String ask(Locale locale) {
    Words words = words(locale);
    return page(words,
        "<h1>" + words.question + "</h1><form method=\"post\"><button>" + words.button + "</button></form>");
  }

  static String done(Locale locale) {
    Words words = words(locale);
    return page(words, "<h1>" + words.done + "</h1><p>" + words.thanks + "</p>");
  }

  private static Words words(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ko" -> KO;
      case "ja" -> JA;
      default -> EN;
    };
  }

  private static String page(Words words, String body) {
    return """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex"><title>%s</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 16px/1.6 system-ui, "Noto Sans KR", "Noto Sans JP", sans-serif; margin: 0; min-height: 100vh;
        display: grid; place-items: center; word-break: keep-all; background: light-dark(#f6f7f9, #16181d);
        color: light-dark(#1c2330, #e8eaf0) }
      main { max-width: 26rem; margin: 16px; padding: 32px; border-radius: 12px; background: light-dark(#fff, #20242c);
        border: 1px solid light-dark(#e3e6ec, #323844) }
      h1 { font-size: 20px; margin: 0 0 16px }
      button { font: inherit; font-weight: 600; padding: 12px 24px; border: 0; border-radius: 8px; background: #3b5bdb;
        color: #fff; cursor: pointer }
      button:focus-visible { outline: 3px solid #91a7ff; outline-offset: 2px }
      </style>
      </head>
      <body><main>%s</main></body>
      </html>
      """.formatted(words.language, words.title, body);
  }
}
