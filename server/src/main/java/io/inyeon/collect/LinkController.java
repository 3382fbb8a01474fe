package io.inyeon.collect;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.settings.Settings;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.inyeon.web.TextCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Makes short links. */
@RestController
@Tag(name = "Links", description = "Tracked short links with QR codes, for print, banners and business cards")
class LinkController {
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{3,32}");
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9_-]{1,32}");
  private static final int LONGEST_CAMPAIGN = 200;

  private final Links links;
  private final Settings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;

  LinkController(Links links, Settings settings, Audit audit, TransactionTemplate transaction) {
    this.links = links;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Operation(summary = "Make a tracked short link", description = """
    `{"target": "https://…", "campaign": "…", "channel": "print", "code": "spring-sale"}`. Channel and code may be left
    out. The link leads to its target for ever; a code that is taken is answered with 409.""")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = WRITE)
  @PostMapping("/api/v1/links")
  ResponseEntity<Made> create(@RequestBody JsonNode body) {
    String target = LinkTarget.check(text(body, "target"));
    String campaign = campaign(text(body, "campaign"));
    String channel = body.hasNonNull("channel") ? matching(CHANNEL, text(body, "channel"), "channel") : "link";
    Optional<String> wanted = body.hasNonNull("code")
        ? Optional.of(matching(CODE, text(body, "code"), "code"))
        : Optional.empty();
    String code = Objects.requireNonNull(transaction.execute(status -> {
      String made = wanted.map(word -> chosen(new Link(word, target, campaign, channel)))
          .orElseGet(() -> drawn(target, campaign, channel));
      audit.record("link.created", Audit.Subject.of("link", made), Map.of("campaign", campaign, "channel", channel));
      return made;
    }));
    String url = settings.address() + "/r/" + code;
    return ResponseEntity.created(URI.create(url))
        .body(new Made(code, url, new Qr(url + "/qr.svg", url + "/qr.png")));
  }

  /** @param qr addresses of pictures */
  record LinkView(String code, String url, String target, String campaign, String channel, Instant createdAt,
      long visits, Qr qr) {}

  record Qr(String svg, String png) {}

  record Made(String code, String url, Qr qr) {}

  @Operation(summary = "Short links, the newest first", description = "Page on with `next` as the cursor until it is null.")
  @Allowed(value = {MARKETER, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/links")
  Page<LinkView> list(@RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    TextCursor from = TextCursor.read(cursor);
    return Page.of(links.page(from.before(), from.id(), Limits.check(limit) + 1), limit,
        last -> TextCursor.write(last.createdAt(), last.link().code())).map(this::told);
  }

  private LinkView told(Links.Listed listed) {
    Link link = listed.link();
    String url = settings.address() + "/r/" + link.code();
    return new LinkView(link.code(), url, link.target(), link.campaign(), link.channel(), listed.createdAt(),
        listed.visits(), new Qr(url + "/qr.svg", url + "/qr.png"));
  }

  private String chosen(Link link) {
    if (!links.create(link)) {
      throw new Problem(HttpStatus.CONFLICT, "code_taken", "There is a link with this code already; choose another.")
          .with("field", "code");
    }
    return link.code();
  }

  private String drawn(String target, String campaign, String channel) {
    String code = links.draw();
    while (!links.create(new Link(code, target, campaign, channel))) {
      code = links.draw();
    }
    return code;
  }

  private static String campaign(String campaign) {
    if (campaign.length() > LONGEST_CAMPAIGN || campaign.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest("too_long", "campaign is one line of " + LONGEST_CAMPAIGN + " letters at most.")
          .with("field", "campaign");
    }
    return campaign;
  }

  private static String matching(Pattern pattern, String text, String field) {
    if (!pattern.matcher(text).matches()) {
      throw Problem.badRequest("invalid_" + field, field + " must match " + pattern + ".").with("field", field);
    }
    return text;
  }

  private static String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (!value.isString() || value.asString().isBlank()) {
      throw Problem.badRequest(value.isMissingNode() || value.isNull() ? "required" : "wrong_type",
          field + " must be a text.").with("field", field);
    }
    return value.asString();
  }
}
