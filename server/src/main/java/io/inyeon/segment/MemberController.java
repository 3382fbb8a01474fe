package io.inyeon.segment;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.segment.Members.Change;
import io.inyeon.segment.Members.Member;
import io.inyeon.segment.Members.Overlap;
import io.inyeon.segment.Members.Size;
import io.inyeon.web.CalendarInstant;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.inyeon.web.TextCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Segments over HTTP: who is in them. */
@RestController
@Tag(name = "Segments")
class MemberController {
  private final Segments segments;
  private final Members members;
  private final SegmentReach reach;
  private final InstantSource clock;

  MemberController(Segments segments, Members members, SegmentReach reach, InstantSource clock) {
    this.segments = segments;
    this.members = members;
    this.reach = reach;
    this.clock = clock;
  }

  @Operation(summary = "Who is in a segment", description = "In the order of their ids: whoever is in from the first page to the last is seen exactly once, whoever else comes and goes meanwhile.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}/members")
  Page<Member> members(@PathVariable String key, @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    segments.require(key);
    return Page.of(members.after(key, id(cursor), Limits.check(limit) + 1), limit, Member::customerId);
  }

  private static UUID id(@Nullable String cursor) {
    try {
      return cursor == null ? new UUID(0, 0) : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  @Operation(summary = "Who is in a segment, as CSV (RFC 4180)")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping(value = "/api/v1/segments/{key}/members.csv", produces = "text/csv")
  void csv(@PathVariable String key, HttpServletResponse response) throws IOException {
    segments.require(key);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + key + ".csv\"");
    PrintWriter out = response.getWriter();
    out.print("customer_id,name,since\r\n");
    members.each(key,
        member -> out.print(member.customerId() + "," + cell(member.name()) + "," + member.since() + "\r\n"));
    out.flush();
  }

  /** Quoted; and a text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection). */
  static String cell(@Nullable String text) {
    String shown = text == null ? "" : text;
    boolean formula = !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + shown.replace("\"", "\"\"") + "\"";
  }

  @Operation(summary = "Who came and went, the latest first", description = "By what happened, by time alone, or by a merge; not by a rule that is new.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}/changes")
  Page<Change> changes(@PathVariable String key, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    segments.require(key);
    TextCursor from = TextCursor.read(cursor);
    return Page.of(members.changes(key, from.before(), cursor == null ? Long.MAX_VALUE : number(from.id()),
        Limits.check(limit) + 1), limit, last -> TextCursor.write(last.at(), Long.toString(last.id())));
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  @Operation(summary = "How a segment's size was", description = "By `hour` or `day` (UTC), for the last 30 days unless said otherwise; stretches in which nobody came or went are left out.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}/sizes")
  Page<Size> sizes(@PathVariable String key, @RequestParam(defaultValue = "day") String step,
      @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to) {
    segments.require(key);
    if (!List.of("hour", "day").contains(step)) {
      throw Problem.badRequest("out_of_range", "step is hour or day.").with("field", "step");
    }
    Instant until = to == null ? clock.instant() : instant(to, "to");
    return new Page<>(members.sizes(key, from == null ? until.minus(Duration.ofDays(30)) : instant(from, "from"), until,
        step), null);
  }

  private static Instant instant(String text, String field) {
    try {
      return CalendarInstant.read(text);
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_timestamp", field + " must be an ISO 8601 instant.").with("field", field);
    }
  }

  @Operation(summary = "The segments that share members with this one")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}/overlaps")
  Page<Overlap> overlaps(@PathVariable String key) {
    return new Page<>(members.overlaps(segments.require(key).key()), null);
  }

  @Operation(summary = "How many of a segment can be reached, by channel", description = "Of a sample of up to 2,000 members: how many have an address, and how many of them agree to marketing there.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}/reach")
  SegmentReach.Reach reach(@PathVariable String key) {
    return reach.of(segments.require(key).key(), segments.sizes(List.of(key)).getOrDefault(key, 0L));
  }
}
