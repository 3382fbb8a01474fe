package io.inyeon.collect;

import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.inyeon.web.QrCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads on. Only what is stored decides where to: nothing of the request does, so nobody can borrow the address. */
@RestController
@Tag(name = "Links")
class RedirectController {
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Links links;
  private final LinkVisits visits;
  private final Settings settings;

  RedirectController(Links links, LinkVisits visits, Settings settings) {
    this.links = links;
    this.visits = visits;
    this.settings = settings;
  }

  @Operation(summary = "Follow a short link", description = """
    Notes the touchpoint as `Campaign Link Clicked` and redirects. Machines, previews and prefetching browsers are led on
    without being counted. Visitors are recognised by the cookie `inyeon_aid`, unless they send `Sec-GPC` or `DNT`.""")
  @GetMapping("/r/{code}")
  ResponseEntity<Void> follow(@PathVariable String code, HttpServletRequest request) {
    Link link = find(code);
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.LOCATION, link.target());
    headers.setCacheControl(CacheControl.noStore());
    headers.set("Referrer-Policy", "no-referrer");
    if (Visitor.isPerson(request)) {
      Visitor visitor = Visitor.of(request, "https".equals(settings.address().getScheme()));
      visits.note(link, visitor);
      visitor.cookie().ifPresent(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.toString()));
    }
    return new ResponseEntity<>(headers, HttpStatus.FOUND);
  }

  @Operation(summary = "A link's QR code as SVG")
  @GetMapping("/r/{code}/qr.svg")
  ResponseEntity<String> svg(@PathVariable String code, @RequestParam(defaultValue = "256") int size) {
    return image(SVG).body(QrCode.of(url(code)).svg(checked(size)));
  }

  @Operation(summary = "A link's QR code as PNG")
  @GetMapping("/r/{code}/qr.png")
  ResponseEntity<byte[]> png(@PathVariable String code, @RequestParam(defaultValue = "256") int size) {
    return image(MediaType.IMAGE_PNG).body(QrCode.of(url(code)).png(checked(size)));
  }

  private static ResponseEntity.BodyBuilder image(MediaType type) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }

  private String url(String code) {
    return settings.address() + "/r/" + find(code).code();
  }

  /** Whoever types a code from paper may write it in capitals. */
  private Link find(String code) {
    return links.find(code.toLowerCase(Locale.ROOT)).orElseThrow(() -> Problem.notFound("link"));
  }

  private static int checked(int size) {
    if (size < 64 || size > 2_048) {
      throw Problem.badRequest("out_of_range", "size lies between 64 and 2048 dots.").with("field", "size");
    }
    return size;
  }
}
