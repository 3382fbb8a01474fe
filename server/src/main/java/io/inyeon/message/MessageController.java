package io.inyeon.message;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.customer.Customers;
import io.inyeon.message.MessageLists.Wanted;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages and what became of them; above all those of which nobody can tell. */
@RestController
@Tag(name = "Messages")
class MessageController {
  private final MessageLists messages;
  private final MessageLife lives;
  private final Customers customers;

  MessageController(MessageLists messages, MessageLife lives, Customers customers) {
    this.messages = messages;
    this.lives = lives;
    this.customers = customers;
  }

  @Operation(summary = "Messages, the newest first", description = "By status (queued, claimed, submitting, accepted, rejected, refused, retry, unknown; may be repeated), channel, journey and customer. Page on with `next` as the cursor.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/messages")
  Page<MessageView> messages(@RequestParam(defaultValue = "") List<String> status,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String journey,
      @RequestParam(required = false) @Nullable String customerId, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Wanted wanted = new Wanted(status.stream().filter(word -> !word.isBlank()).toList(), channel, journey,
        customerId == null ? null : customers.profilesOf(customers.require(customerId)));
    return Page.of(messages.page(wanted, InstantCursor.read(cursor), Limits.check(limit) + 1), limit,
        last -> InstantCursor.write(last.createdAt(), last.id()));
  }

  @Operation(summary = "One message: why it was sent, what it said, what came of it")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/messages/{id}")
  MessageView.WholeMessage get(@PathVariable String id) {
    try {
      return lives.of(UUID.fromString(id)).orElseThrow(() -> Problem.notFound("message"));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("message");
    }
  }
}
