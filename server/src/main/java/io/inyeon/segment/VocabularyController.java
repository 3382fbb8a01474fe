package io.inyeon.segment;

import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be written into a rule. */
@RestController
@Tag(name = "Segments")
class VocabularyController {
  private final Vocabulary vocabulary;

  VocabularyController(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Operation(summary = "The events, properties and traits that rules can ask for", description = "Names only, learned from the latest 8,000 events, of which at least two customers' have them; up to a minute old. Rules may name others.")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping("/api/v1/vocabulary")
  Vocabulary.Words vocabulary() {
    return vocabulary.words();
  }
}
