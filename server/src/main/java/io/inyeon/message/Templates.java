package io.inyeon.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.access.Audit;
import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.engine.DefinitionFlaw;
import io.inyeon.engine.TemplateDefinition;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contents with a name, and which of them somebody has approved as transactional. What is approved is a content, by its hash: a
 * changed one is another, and journeys that still send the old one go on until its approval is withdrawn.
 */
@Service
public class Templates {
  /**
   * @param approvedAt absent while this very content is not approved
   * @param approvedBy who said so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Template(String key, JsonNode content, String hash, Instant savedAt, @Nullable Instant approvedAt,
      @Nullable String approvedBy) {}

  private static final String SELECT = """
    select key, content::text, t.hash, saved_at, approved_at, approved_by from template t
    left join template_approval a on a.hash = t.hash and withdrawn_at is null""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;
  private final JsonMapper json;

  Templates(JdbcTemplate jdbc, TransactionTemplate transaction, Audit audit, InstantSource clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  List<Template> after(String key, int limit) {
    return jdbc.query(SELECT + " where key > ? order by key limit ?", (row, n) -> template(row), key, limit);
  }

  Template require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("template"));
  }

  private Optional<Template> find(String key) {
    return jdbc.query(SELECT + " where key = ?", (row, n) -> template(row), key).stream().findFirst();
  }

  private Template template(ResultSet row) throws SQLException {
    Timestamp approved = row.getTimestamp(5);
    return new Template(row.getString(1), json.readTree(row.getString(2)), row.getString(3),
        row.getTimestamp(4).toInstant(), approved == null ? null : approved.toInstant(), row.getString(6));
  }

  /**
   * @param precondition of its hash
   * @throws io.inyeon.engine.DefinitionFlaw with the field
   */
  Template save(String key, JsonNode document, Precondition precondition) {
    EmailTemplate read = TemplateDefinition.read(document);
    MailSyntax.fault(read).ifPresent(fault -> {
      throw new DefinitionFlaw("content." + fault.field(), "invalid_template", fault.why());
    });
    ObjectNode kept = json.createObjectNode();
    kept.set("content", document.path("content"));
    kept.put("fallbackLanguage", read.fallback());
    return Objects.requireNonNull(transaction.execute(status -> {
      jdbc.execute("lock table template in share row exclusive mode"); // who is first to take a key is first
      precondition.check(find(key).map(Template::hash));
      jdbc.update(
          """
        insert into template (key, content, hash, saved_at) values (?, ?::jsonb, ?, ?)
        on conflict (key) do update set content = excluded.content, hash = excluded.hash, saved_at = excluded.saved_at""",
          key, json.writeValueAsString(kept), TransactionalContent.hash(read), Timestamp.from(clock.instant()));
      return require(key);
    }));
  }

  /**
   * @param hash of what was read: another content is not approved unseen
   * @throws Problem 409 {@code changed_meanwhile}; 422 {@code content_sells} with the word and where it stands
   */
  Template approve(String key, String hash, String by) {
    return Objects.requireNonNull(transaction.execute(status -> {
      Template template = require(key);
      if (!template.hash.equals(hash)) {
        throw new Problem(HttpStatus.CONFLICT, "changed_meanwhile", "The template has another content now.")
            .with("hash", template.hash);
      }
      refuseSelling(template);
      jdbc.update("""
        insert into template_approval (hash, template, approved_at, approved_by) values (?, ?, ?, ?)
        on conflict (hash) do update set template = excluded.template, approved_at = excluded.approved_at,
          approved_by = excluded.approved_by, withdrawn_at = null""", hash, key, Timestamp.from(clock.instant()), by);
      audit.record("template.approved", Audit.Subject.of("template", key), Map.of("hash", hash));
      return require(key);
    }));
  }

  private static void refuseSelling(Template template) {
    TransactionalContent.selling(TemplateDefinition.read(template.content)).ifPresent(found -> {
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "content_sells",
          "\"" + found.word() + "\" in " + found.field() + " sells: this is marketing.")
          .with("field", "content." + found.field()).with("word", found.word());
    });
  }

  /** Of every content that was approved under this name. Messages that wait are refused, too. */
  Template withdraw(String key) {
    return Objects.requireNonNull(transaction.execute(status -> {
      Template template = require(key);
      jdbc.update("""
        update template_approval set withdrawn_at = ?
        where (template = ? or hash = ?) and withdrawn_at is null""", Timestamp.from(clock.instant()), key,
          template.hash);
      audit.record("template.withdrawn", Audit.Subject.of("template", key), Map.of("hash", template.hash));
      return require(key);
    }));
  }

  public boolean isApproved(EmailTemplate content) {
    return !jdbc.queryForList("select 1 from template_approval where hash = ? and withdrawn_at is null",
        TransactionalContent.hash(content)).isEmpty();
  }

  /**
   * A journey's definition with the contents of the templates that its nodes name.
   *
   * @throws Problem 400 {@code unknown_template}
   */
  public JsonNode filled(JsonNode definition) {
    if (!definition.path("nodes").isObject()) {
      return definition;
    }
    JsonNode filled = definition.deepCopy();
    filled.path("nodes").properties().forEach(node -> {
      if (node.getValue() instanceof ObjectNode send && send.path("template").isString()) {
        fill(send, node.getKey());
      }
    });
    return filled;
  }

  private void fill(ObjectNode send, String node) {
    Template template = find(send.path("template").asString())
        .orElseThrow(() -> Problem.badRequest("unknown_template", "There is no such template.").with("field",
            "nodes." + node + ".template"));
    template.content.properties().forEach(part -> send.set(part.getKey(), part.getValue()));
  }

  /** A word by which the content plainly sells, in whichever language. */
  public static Optional<String> sellingWord(EmailTemplate template) {
    return TransactionalContent.selling(template).map(TransactionalContent.Selling::word);
  }
}
