package io.inyeon.demo.shop;

import tools.jackson.databind.json.JsonMapper;

/** Text on its way into a page. */
final class Html {
  private Html() {
  }

  /** Also for the value of an attribute. */
  static String text(String written) {
    return written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
        "&#39;");
  }

  /** A document as the value of an attribute. */
  static String json(Object document) {
    return text(JsonMapper.shared().writeValueAsString(document));
  }
}
