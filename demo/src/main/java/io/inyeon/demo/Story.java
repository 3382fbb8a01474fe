package io.inyeon.demo;

import static io.inyeon.demo.Cast.DOHYUN;
import static io.inyeon.demo.Cast.EMMA;
import static io.inyeon.demo.Cast.HANA;
import static io.inyeon.demo.Cast.HARUTO;
import static io.inyeon.demo.Cast.JIHO;
import static io.inyeon.demo.Cast.MINHO;
import static io.inyeon.demo.Cast.MINJI;
import static io.inyeon.demo.Cast.OLIVER;
import static io.inyeon.demo.Cast.SAKURA;
import static io.inyeon.demo.Cast.SEOYEON;
import static io.inyeon.demo.Cast.YUNA;
import static io.inyeon.demo.Touchpoint.app;
import static io.inyeon.demo.Touchpoint.browser;
import static io.inyeon.demo.Touchpoint.members;
import static io.inyeon.demo.Touchpoint.through;
import static io.inyeon.demo.Touchpoint.till;
import static io.inyeon.demo.Touchpoint.web;

import io.inyeon.demo.Step.Touch;
import io.inyeon.demo.brand.Goods;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A day around the brand's first house, the tea shop in Insadong, as eleven people live it among all the others: always the
 * same, but for its date, which is in every id.
 */
final class Story {
  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  static final LocalTime MORNING = LocalTime.of(8, 30);
  /** From an event to the mail that it leads to. */
  static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final LocalDate day;
  private final List<Step> steps = new ArrayList<>();

  private Story(LocalDate day) {
    this.day = day;
  }

  /** The day's steps, in order. */
  static List<Step> of(LocalDate day) {
    var story = new Story(day);
    story.membership();
    story.aCartLeftBehind();
    story.aCartBoughtInTheShop();
    story.aCartWithoutConsent();
    story.anUnsubscription();
    story.aVisitorWhoSignsIn();
    story.messengers();
    story.aSharedTablet();
    story.passersBy();
    return story.steps.stream().sorted(Comparator.comparing(Step::at)).toList();
  }

  private void membership() {
    Cast.MEMBERS.forEach(person -> {
      at("08:31", members(person).identifies(person));
      at("08:32", new Touch.Agreed(person));
    });
  }

  private void aCartLeftBehind() {
    Touchpoint web = web(MINJI, "web-minji");
    at("09:10", web.opens("다기", "/teaware"));
    at("09:14", web.views(Goods.TEAPOT));
    at("09:20", web.adds(Goods.TEAPOT, named("cart-minji")));
    at("09:24", web.opens("배송 안내", "/shipping"));
  }

  private void aCartBoughtInTheShop() {
    at("09:30", app(HARUTO).views(Goods.KETTLE));
    at("09:34", app(HARUTO).adds(Goods.KETTLE, named("cart-haruto")));
    at("12:10", till(HARUTO).orders(named("till-1"), Goods.KETTLE));
  }

  private void aCartWithoutConsent() {
    Touchpoint web = web(SEOYEON, "web-seoyeon");
    at("09:36", web.views(Goods.CUPS));
    at("09:40", web.adds(Goods.CUPS, named("cart-seoyeon")));
  }

  private void anUnsubscription() {
    Touchpoint web = web(EMMA, "web-emma");
    at("09:48", web.views(Goods.TRAY));
    at("09:52", web.adds(Goods.TRAY, named("cart-emma-1")));
    at("14:30", new Touch.Unsubscribed(EMMA));
    at("15:40", web.adds(Goods.CITRON, named("cart-emma-2")));
  }

  private void aVisitorWhoSignsIn() {
    String cookie = named("web-visitor");
    at("10:00", browser(cookie, "ko").opens("하늘찻집", "/"));
    at("10:04", browser(cookie, "ko").views(Goods.GREEN_TEA));
    at("10:10", browser(cookie, "ko").adds(Goods.GREEN_TEA, named("cart-yuna")));
    at("11:00", web(YUNA, cookie).identifies(YUNA));
    at("11:02", new Touch.Agreed(YUNA));
    at("11:20", web(YUNA, cookie).adds(Goods.CUPS, named("cart-yuna")));
  }

  private void messengers() {
    at("10:24", through("line", SAKURA).track("Message Link Clicked", Map.of("campaign", "spring-tea")));
    at("10:28", app(SAKURA).adds(Goods.CITRON, named("cart-sakura")));
    at("10:40", app(SAKURA).removes(Goods.CITRON, named("cart-sakura")));
    at("10:44", app(SAKURA).adds(Goods.GREEN_TEA, named("cart-sakura")));
    at("11:30", app(SAKURA).orders(named("app-1"), Goods.GREEN_TEA));
    at("16:00", through("kakao", MINHO).track("Message Link Clicked", Map.of("campaign", "spring-tea")));
    at("16:06", app(MINHO).adds(Goods.TEAPOT, named("cart-minho")));
    at("17:30", app(MINHO).orders(named("app-2"), Goods.TEAPOT));
  }

  private void aSharedTablet() {
    at("10:16", web(JIHO, "tablet-choi").views(Goods.TRAY));
    at("10:20", web(JIHO, "tablet-choi").track("Signed Out", Map.of()));
    at("19:10", web(DOHYUN, "tablet-choi").track("Signed In", Map.of()));
    at("19:14", web(DOHYUN, "tablet-choi").views(Goods.CITRON));
    at("19:20", web(DOHYUN, "tablet-choi").orders(named("web-1"), Goods.CITRON));
  }

  private void passersBy() {
    at("08:50", through("email", OLIVER).track("Email Link Clicked", Map.of("campaign", "newsletter")));
    at("08:54", web(OLIVER, "web-oliver").views(Goods.CUPS));
    at("13:00", till(HANA).orders(named("till-2"), Goods.GREEN_TEA, Goods.CITRON));
    at("14:10", till(OLIVER).orders(named("till-3"), Goods.CUPS));
    at("18:00", browser(named("web-passer-by"), "ja").opens("ハヌル茶房", "/ja"));
    at("18:04", browser(named("web-passer-by"), "ja").views(Goods.TEAPOT));
    at("21:00", app(HANA).views(Goods.TRAY));
  }

  private void at(String time, Touch touch) {
    steps.add(new Step(day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant(), touch));
  }

  private String named(String name) {
    return name + "-" + day;
  }
}
