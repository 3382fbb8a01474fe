package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody does at one place, one thing after the other; in the words of Segment's specifications. */
final class Visit {
  private static final int CONFIRMS_AFTER_SECONDS = 600;

  private final Resident who;
  private final LocalDate date;
  private final Dice dice;
  private final List<Touch> touches;
  private final Speaker speaker;
  private final String name;
  private int second;

  /** @param name what the messageIds begin with */
  Visit(Resident who, LocalDate date, Dice dice, List<Touch> touches, Speaker speaker, String name, int second) {
    this.name = name;
    this.who = who;
    this.date = date;
    this.dice = dice;
    this.touches = touches;
    this.speaker = speaker;
    this.second = second;
  }

  int second() {
    return second;
  }

  void identifies() {
    boolean guest = who.bond() == Resident.Bond.GUEST;
    Speaker teller = guest ? speaker.addresses(java.util.Map.of("email", who.email())) : speaker;
    Json traits = Json.object().all(who.traits()).all(teller.addresses());
    say(teller, "identify", "", traits.end());
  }

  /** Some minutes after the form was sent: once the address has been confirmed. */
  void signsUp() {
    second += CONFIRMS_AFTER_SECONDS;
    track("Signed Up", Json.object().put("source", who.household().shop().id()).end());
  }

  void opens(String page) {
    opens(page, "/");
  }

  void opens(String page, String path) {
    String type = speaker.channel().equals("app") ? "screen" : "page";
    say(speaker, type, page, Json.object().put("path", path).put("title", page).end());
  }

  /** The desk takes a complaint down. */
  void complains(Ticket ticket) {
    say(speaker, "identify", "", Json.object().put("complaint", "open").end());
    track("Complaint Opened", Json.object().put("ticket_id", ticket.id(who)).end());
  }

  /** The desk has solved what the complaint was about. */
  void solves(Ticket ticket) {
    say(speaker, "identify", "", Json.object().put("complaint", "resolved").end());
    track("Complaint Resolved", Json.object().put("ticket_id", ticket.id(who)).end());
  }

  /** What a mail has asked about a complaint. */
  void answers(String ticket, boolean solved) {
    track("Survey Answered", Json.object().put("question", "after-complaint").put("ticket_id", ticket)
        .put("solved", solved).end());
  }

  /** What a mail has asked for: a word on an order. */
  void reviews(String order) {
    opens("", "/orders/" + order + "/review");
    track("Product Reviewed", Json.object().put("order_id", order).put("rating", dice.between(2, 5)).end());
  }

  void searches(Goods goods) {
    track("Products Searched", Json.object().put("query", goods.name(who.language())).end());
  }

  void views(List<Goods> seen) {
    seen.forEach(goods -> track("Product Viewed", product(goods).end()));
  }

  void adds(List<Goods> wanted, String cart) {
    wanted.forEach(goods -> track("Product Added", product(goods).put("cart_id", cart).end()));
  }

  void checksOut(Purchase purchase, String cart) {
    Json checkout = Json.object().put("order_id", purchase.id(who)).put("value", purchase.total(who.country()))
        .put("currency", currency());
    track("Checkout Started", checkout.end());
    if (!purchase.coupon().isEmpty()) {
      track("Coupon Applied",
          Json.object().put("order_id", purchase.id(who)).put("coupon_id", purchase.coupon()).end());
    }
    track("Payment Info Entered", Json.object().put("order_id", purchase.id(who)).end());
    track("Order Completed", order(purchase).put("cart_id", cart).end());
  }

  void orders(Purchase purchase, Shop shop) {
    track("Order Completed", order(purchase).put("affiliation", shop.id()).end());
  }

  void refunds(Purchase purchase) {
    track("Order Refunded", order(purchase).end());
  }

  void reviews(Purchase purchase) {
    int rating = purchase.complains() ? dice.between(1, 2) : dice.between(3, 5);
    track("Product Reviewed",
        Json.object().put("product_id", purchase.goods().getFirst().sku(who.country())).put("rating", rating).end());
  }

  void chats(String topic) {
    String conversation = "chat-" + who.number() + "-" + date.toEpochDay();
    track("Live Chat Conversation Started", chat(conversation, topic));
    for (int left = dice.between(1, 3); left > 0; left--) {
      track("Live Chat Message Sent", chat(conversation, topic));
      track("Live Chat Message Received", chat(conversation, topic));
    }
    track("Live Chat Conversation Ended", chat(conversation, topic));
  }

  private static String chat(String conversation, String topic) {
    return Json.object().put("conversation_id", conversation).put("topic", topic).end();
  }

  void calls(String topic, Purchase purchase) {
    track("Phone Call Started", Json.object().put("topic", topic).put("order_id", purchase.id(who)).end());
    second += dice.between(120, 900);
    track("Phone Call Ended",
        Json.object().put("topic", topic).put("resolved", dice.happens(0.8)).end());
  }

  void scans() {
    track("QR Code Scanned", Json.object().put("campaign", "magazine").end());
    opens("QR");
  }

  void follows(String campaign) {
    track("Message Link Clicked", Json.object().put("campaign", campaign).end());
  }

  void shares(Goods goods) {
    track("Product Shared",
        product(goods).put("share_via", who.socialKind()).end());
  }

  void answers() {
    track("Message Received", Json.object().put("keyword", dice.happens(0.8) ? "YES" : "HOURS").end());
  }

  /** @param after seconds since what this mail did last */
  void mailed(LocalDate issue, String event, int after) {
    second += after;
    track(event, Json.object().put("campaign", "sunday-" + issue).put("email_id", "n-" + issue).end());
  }

  /** The link of a mail of ours. */
  void clicks(String message) {
    Json told = Json.object();
    track("Email Link Clicked", (message.isEmpty() ? told : told.put("effect", message)).end());
  }

  private Json order(Purchase purchase) {
    String products = purchase.goods().stream().map(goods -> product(goods).end())
        .collect(Collectors.joining(",", "[", "]"));
    Json order = Json.object().put("order_id", purchase.id(who)).put("total", purchase.total(who.country()))
        .put("currency", currency());
    if (!purchase.coupon().isEmpty()) {
      order.put("coupon", purchase.coupon());
    }
    return order.raw("products", products);
  }

  private Json product(Goods goods) {
    return Json.object().put("product_id", goods.sku(who.country())).put("name", goods.name(who.language()))
        .put("category", goods.category()).put("price", goods.price(who.country())).put("quantity", 1)
        .put("currency", currency());
  }

  private String currency() {
    return who.country().currency();
  }

  private void track(String event, String properties) {
    say(speaker, "track", event, properties);
  }

  private void say(Speaker teller, String type, String event, String properties) {
    String id = name + "-" + touches.size();
    boolean trusted = switch (teller.channel()) {
      case "server", "phone", "sms", "email", "line", "kakao", "social" -> true;
      case "store" -> !teller.anonymousId().equals(java.util.Optional.of(who.household().shop().kiosk()));
      default -> false;
    };
    touches.add(new Touch(who.number(), Touch.second(date, second), id, trusted, type, event, teller, properties));
    second += dice.between(5, 70);
  }
}
