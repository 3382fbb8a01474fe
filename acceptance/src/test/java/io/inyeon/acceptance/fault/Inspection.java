package io.inyeon.acceptance.fault;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.inyeon.acceptance.Api;
import io.inyeon.demo.Mail;
import io.inyeon.demo.Mailbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Looks from the outside at what became of everything: timelines through the API, mails in the mailbox. */
final class Inspection {
  private final Api api;
  private final Mailbox mailbox;
  private final Tally tally;

  Inspection(Api api, Mailbox mailbox, Tally tally) {
    this.api = api;
    this.mailbox = mailbox;
    this.tally = tally;
  }

  Findings findings(SortedMap<Kill, Integer> kills) {
    var lost = new ArrayList<String>();
    var stored = new ArrayList<String>();
    tally.acknowledged().forEach((userId, messageIds) -> {
      List<String> timeline = timeline(userId);
      stored.addAll(timeline);
      var missing = new HashSet<>(messageIds);
      missing.removeAll(Set.copyOf(timeline));
      lost.addAll(missing);
    });
    List<String> unknown = unknownMails();
    return new Findings(kills, tally.count(), lost, twice(stored), mailbox.mails().size(), mailsTwice(),
        mailsMissing(unknown), unknown);
  }

  /** True once every mail that is due has come or is listed as unknown. */
  boolean mailsAreSettled() {
    return mailsMissing(unknownMails()).isEmpty();
  }

  /** What callers sent; what the server itself adds has ids of its own, which may not be there twice either. */
  private List<String> timeline(String userId) {
    return api.lookup("userId", userId).map(api::timeline).orElse(List.of()).stream()
        .map(item -> item.get("messageId").asString())
        .toList();
  }

  private List<String> mailsTwice() {
    List<Mail> mails = mailbox.mails();
    return Stream
        .concat(twice(mails.stream().map(Mail::messageId).toList()).stream(),
            twice(mails.stream().map(Mail::to).toList()).stream())
        .toList();
  }

  private List<String> mailsMissing(List<String> unknown) {
    var missing = new HashSet<>(tally.carts());
    mailbox.mails().forEach(mail -> missing.remove(mail.to()));
    unknown.forEach(missing::remove);
    return List.copyOf(missing);
  }

  List<String> unknownMails() {
    return api.all("/api/v1/messages?status=unknown&limit=200").stream().map(item -> item.get("endpoint").asString())
        .toList();
  }

  private static List<String> twice(Collection<String> all) {
    return all.stream().collect(groupingBy(identity(), counting())).entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> entry.getKey() + " ×" + entry.getValue()).toList();
  }
}
