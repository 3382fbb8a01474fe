package io.inyeon.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.access.Audit;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Money;
import io.inyeon.web.MoneyView;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the codes that customers have, without their letters, and takes them back. */
@Component
class DiscountCodeLists {
  /**
   * A code, as people recognise it.
   *
   * @param hint its last four letters
   * @param orderId that used it, or is about to
   */
  @Schema(name = "DiscountCodeView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(String id, String hint, @Nullable Integer percent, @Nullable MoneyView amount, @Schema(allowableValues = {
      "open", "in_checkout", "used", "expired", "revoked"}) String status, Instant issuedAt,
      @Nullable Instant expiresAt,
      @Nullable String orderId) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;

  DiscountCodeLists(JdbcTemplate jdbc, TransactionTemplate transaction, Audit audit, InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of these people, the newest first. */
  List<View> of(Collection<ProfileId> profiles, int limit) {
    Instant now = clock.instant();
    return jdbc.query("""
      select discount_code.id, hint, percent, amount_minor, discount_code.currency, issued_at, discount_code.expires_at,
        used_by, orders.status, revoked_at
      from discount_code left join orders on orders.id = used_by where discount_code.profile_id = any (?)
      order by issued_at desc, discount_code.id limit ?""", (row, n) -> view(row, now),
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), limit);
  }

  private static View view(ResultSet row, Instant now) throws SQLException {
    @Nullable
    Timestamp expires = row.getTimestamp(7);
    @Nullable
    UUID order = row.getObject(8, UUID.class);
    return new View(row.getString(1), row.getString(2), row.getObject(3, Integer.class),
        row.getObject(4) == null ? null : MoneyView.of(Money.of(row.getLong(4), row.getString(5))),
        status(order, row.getString(9), row.getTimestamp(10) != null,
            expires != null && !expires.toInstant().isAfter(now)),
        row.getTimestamp(6).toInstant(), expires == null ? null : expires.toInstant(),
        order == null ? null : order.toString());
  }

  private static String status(@Nullable UUID order, @Nullable String orderStatus, boolean revoked, boolean expired) {
    if (order != null) {
      return "placed".equals(orderStatus) ? "in_checkout" : "used";
    }
    return revoked ? "revoked" : expired ? "expired" : "open";
  }

  /**
   * Nobody can use it any more. Asked twice, it is done once.
   *
   * @throws Problem 404; 409 when it is used, or in a checkout
   */
  void revoke(UUID id) {
    transaction.executeWithoutResult(status -> {
      List<Boolean> used = jdbc.queryForList("select used_by is not null from discount_code where id = ? for update",
          Boolean.class, id);
      if (used.isEmpty()) {
        throw Problem.notFound("discount code");
      }
      if (used.getFirst()) {
        throw Problem.conflict("code_used", "An order has used this code, or is about to; cancel that order first.");
      }
      if (jdbc.update("update discount_code set revoked_at = ? where id = ? and revoked_at is null",
          Timestamp.from(clock.instant()), id) == 1) {
        audit.record("discount_code.revoked", Audit.Subject.of("discount_code", id), Map.of());
      }
    });
  }
}
