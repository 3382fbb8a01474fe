package io.inyeon.record;

import io.inyeon.access.Actor;
import io.inyeon.access.Audit;
import io.inyeon.access.CurrentActor;
import io.inyeon.web.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which system keeps what. Where another one does, what it tells is followed, and whoever would say otherwise here is sent
 * there; promises are made here in either case.
 */
@Service
public class SystemsOfRecord {
  private final JdbcTemplate jdbc;
  private final CurrentActor current;
  private final TransactionTemplate transaction;
  private final Audit audit;

  SystemsOfRecord(JdbcTemplate jdbc, CurrentActor current, TransactionTemplate transaction, Audit audit) {
    this.jdbc = jdbc;
    this.current = current;
    this.transaction = transaction;
    this.audit = audit;
  }

  public Keeper of(Kept what) {
    return jdbc.query("select keeper, system from system_of_record where what = ?",
        (row, n) -> new Keeper(row.getString(1), row.getString(2)), what.word()).getFirst();
  }

  /** By the word for what is kept. */
  Map<String, Keeper> all() {
    Map<String, Keeper> all = new TreeMap<>();
    for (Kept what : Kept.values()) {
      all.put(what.word(), of(what));
    }
    return all;
  }

  Keeper keep(Kept what, Keeper wish) {
    Keeper checked = wish.checked();
    transaction.executeWithoutResult(status -> {
      jdbc.update("update system_of_record set keeper = ?, system = ? where what = ?", checked.is(), checked.name(),
          what.word());
      audit.record("record.saved", Audit.Subject.of("record", what.word()),
          Map.of("record", String.valueOf(checked.is())));
    });
    return checked;
  }

  /** @throws Problem 409 when a person would say what the other system has to say */
  public void checkPeopleMay(Kept what) {
    if (current.actor() instanceof Actor.User) {
      checkIsHere(what);
    }
  }

  /** @throws Problem 409 when this is the other system's to say */
  public void checkIsHere(Kept what) {
    refusal(what).ifPresent(elsewhere -> {
      throw elsewhere;
    });
  }

  /** What is said to whoever would change here what another system keeps; empty where this one does. */
  public Optional<Problem> refusal(Kept what) {
    return Optional.of(of(what)).filter(Keeper::isExternal)
        .map(keeper -> elsewhere(what, String.valueOf(keeper.name())));
  }

  /** What is said to whoever would change here what is kept there. */
  public static Problem elsewhere(Kept what, String system) {
    String title = Character.toUpperCase(what.word().charAt(0)) + what.word().substring(1);
    return Problem.conflict("record_is_elsewhere", title + (what == Kept.STOCK ? " is" : " are") + " kept in " + system
        + ": change that there, and it changes here.").with("record", system);
  }

  /**
   * @return the name of the system that keeps it
   * @throws Problem 409 when that is this one
   */
  public String requireElsewhere(Kept what) {
    Keeper keeper = of(what);
    if (!keeper.isExternal()) {
      throw Problem.conflict("record_is_here", "Inyeon keeps the " + what.word() + ". Say with PUT /api/v1/records/"
          + what.word() + " that another system does, before it is followed.");
    }
    return Objects.requireNonNull(keeper.name());
  }
}
