package io.inyeon.demo;

import io.inyeon.demo.Step.Touch;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Reaction;
import io.inyeon.demo.brand.Resident;
import io.inyeon.demo.brand.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the people of the brand do about the mails that reach them. */
final class Reactions {
  private static final Pattern CART = Pattern.compile("/cart/([A-Za-z0-9-]+)");
  private static final Pattern REVIEW = Pattern.compile("/orders/([A-Za-z0-9-]+)/review");
  private static final Pattern ANSWER = Pattern.compile("/answer/([A-Za-z0-9-]+)");

  private final Population world;

  Reactions(Population world) {
    this.world = world;
  }

  /** What follows a mail, in order; nothing when it went to nobody of the brand. */
  List<Step> to(Mail mail) {
    return world.addressee(mail.to()).map(who -> to(mail, who)).orElse(List.of());
  }

  private List<Step> to(Mail mail, Resident who) {
    Reaction reaction = Reaction.to(world, who, mail.subject(), mail.receivedAt(), wish(mail), mail.message());
    List<Step> steps = new ArrayList<>();
    reaction.opensAfter().ifPresent(seconds -> {
      steps.add(new Step(mail.receivedAt().plusSeconds(seconds), new Touch.Opened(who, mail)));
      if (reaction.leaves()) {
        steps.add(new Step(mail.receivedAt().plusSeconds(seconds + 30L), new Touch.Left(mail)));
      }
    });
    reaction.touches().forEach(touch -> steps.add(new Step(touch.at(), new Touch.Together(List.of(touch)))));
    return steps;
  }

  private static Wish wish(Mail mail) {
    return wish(Wish.Kind.CART, CART, mail).or(() -> wish(Wish.Kind.REVIEW, REVIEW, mail))
        .or(() -> wish(Wish.Kind.ANSWER, ANSWER, mail)).orElse(Wish.NOTHING);
  }

  private static Optional<Wish> wish(Wish.Kind kind, Pattern link, Mail mail) {
    Matcher found = link.matcher(mail.text());
    return found.find() ? Optional.of(new Wish(kind, found.group(1))) : Optional.empty();
  }
}
