package io.inyeon.access;

import io.inyeon.access.IdentitySecrets.Verification;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Whether browsers have to prove who their users are, and the secrets by which the brand's server does. */
@RestController
@Tag(name = "Access")
class IdentityVerificationController {
  private final IdentitySecrets secrets;
  private final Audit audit;
  private final TransactionTemplate transaction;

  IdentityVerificationController(IdentitySecrets secrets, Audit audit, TransactionTemplate transaction) {
    this.secrets = secrets;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Operation(summary = "Write keys with identity verification, without their secrets")
  @Allowed(value = Role.DEVELOPER, keys = Scope.READ)
  @GetMapping("/api/v1/identity-verification")
  Map<String, Object> list() {
    return Map.of("items", secrets.all().stream().map(IdentityVerificationController::view).toList());
  }

  @Operation(summary = "Verify the users of a write key", description = """
    `{"required": true}`: user ids without a valid token are passed over from now on, and their events kept as their
    visitor's. With `false` a token is checked where there is one. The first call makes the secret and answers it, this once
    and never again, in base64url without padding: 32 bytes, to sign JWTs with HS256 (`sub` the user id, `exp` within an
    hour).""")
  @Allowed(value = Role.DEVELOPER, keys = Scope.ADMIN)
  @PutMapping("/api/v1/identity-verification/{source}")
  Map<String, Object> put(@PathVariable String source, @RequestBody JsonNode body) {
    JsonNode required = body.path("required");
    if (!required.isBoolean()) {
      throw Problem.badRequest(required.isMissingNode() ? "required" : "wrong_type",
          "Say {\"required\": true} or {\"required\": false}.").with("field", "required");
    }
    if (!secrets.isWriteKey(source)) {
      throw Problem.notFound("write key");
    }
    Optional<byte[]> made = recorded(source, "set", Map.of("required", required.asBoolean()),
        () -> secrets.require(source, required.asBoolean()));
    return view(source, required.asBoolean(), made);
  }

  @Operation(summary = "Make a new secret", description = "The one before still counts for an hour: as long as its tokens live.")
  @Allowed(value = Role.DEVELOPER, keys = Scope.ADMIN)
  @PostMapping("/api/v1/identity-verification/{source}/secret")
  Map<String, Object> replace(@PathVariable String source) {
    Optional<byte[]> made = recorded(source, "secret_replaced", Map.of(), () -> {
      Optional<byte[]> fresh = secrets.replace(source);
      require(fresh.isPresent());
      return fresh;
    });
    return view(source, secrets.of(source).filter(Verification::required).isPresent(), made);
  }

  @Operation(summary = "Verify no more: user ids are taken at their word again")
  @Allowed(value = Role.DEVELOPER, keys = Scope.ADMIN)
  @DeleteMapping("/api/v1/identity-verification/{source}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String source) {
    recorded(source, "removed", Map.of(), () -> {
      require(secrets.remove(source));
      return source;
    });
  }

  private static void require(boolean found) {
    if (!found) {
      throw Problem.notFound("identity verification");
    }
  }

  /** Whoever switches it off lets browsers be whomever they say, and whoever has the secret can vouch for anybody. */
  private <T> T recorded(String source, String done, Map<String, ?> detail, Supplier<T> change) {
    return Objects.requireNonNull(transaction.execute(status -> {
      T result = change.get();
      audit.record("identity_verification." + done, Audit.Subject.of("source", source), detail);
      return result;
    }));
  }

  private static Map<String, Object> view(Verification verification) {
    return view(verification.source(), verification.required(), Optional.empty());
  }

  private static Map<String, Object> view(String source, boolean required, Optional<byte[]> secret) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("source", source);
    view.put("required", required);
    secret.ifPresent(bytes -> view.put("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    return view;
  }
}
