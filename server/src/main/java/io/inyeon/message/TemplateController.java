package io.inyeon.message;

import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import io.inyeon.message.Templates.Template;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Templates over HTTP. Only a person who administers the installation approves. */
@RestController
@Tag(name = "Messages")
class TemplateController {
  private final Templates templates;
  private final CurrentActor current;

  TemplateController(Templates templates, CurrentActor current) {
    this.templates = templates;
    this.current = current;
  }

  @Operation(summary = "Templates by key, and which are approved as transactional")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping("/api/v1/templates")
  Page<Template> all(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(templates.after(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit, Template::key);
  }

  @Operation(summary = "A template")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping("/api/v1/templates/{key}")
  Template get(@PathVariable String key) {
    return templates.require(key);
  }

  @Operation(summary = "Save a template", description = "`content` and `fallbackLanguage` as in a node that sends. A content that differs from the approved one is not approved. With `If-None-Match: *` nothing is saved (412 `key_taken`) when the key is in use; with `If-Match`, the `hash` that was read in quotation marks, when it has another content meanwhile (412 `changed_meanwhile`).")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/templates/{key}")
  Template save(@PathVariable String key, @RequestBody JsonNode document,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw Problem.badRequest("invalid_key", "A key is made of a-z, 0-9 and -, 64 letters at most.").with("field",
          "key");
    }
    return templates.save(key, document, new Precondition(ifMatch, ifNoneMatch));
  }

  @Operation(summary = "Approve a template as transactional", description = "`{\"hash\": …}` names the content that was read. What sells is refused (422 `content_sells`, with the `word`).")
  @Allowed
  @PostMapping("/api/v1/templates/{key}/approve")
  Template approve(@PathVariable String key, @RequestBody JsonNode document) {
    return templates.approve(key, document.path("hash").asString(""), current.user().name());
  }

  @Operation(summary = "Withdraw a template's approval", description = "Of every content approved under this key; messages that wait are refused, too.")
  @Allowed
  @DeleteMapping("/api/v1/templates/{key}/approval")
  Template withdraw(@PathVariable String key) {
    return templates.withdraw(key);
  }
}
