package io.inyeon.journey;

import io.inyeon.core.Proportion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a journey's messages bring: how many reach its goal of those who were written to, and of those whom the lots left alone
 * and who would have been. Each customer counts once; one who turned out to be two of different lots is left out.
 */
@Component
class HoldoutResults {
  /**
   * @param customers who were to be written to
   * @param reached of these, whose journey ended at its goal
   * @param low with {@code high}, the 95 % interval of the rate (Wilson, 1927)
   */
  @Schema(name = "HoldoutArm")
  record Arm(long customers, long reached, double rate, double low, double high) {
    static Arm of(Proportion proportion) {
      return new Arm(proportion.trials(), proportion.hits(), proportion.rate(), proportion.low(), proportion.high());
    }
  }

  /** @param alone those whom the lots left alone, by the brand's holdout or the journey's own */
  @Schema(name = "HoldoutResult")
  record Result(Arm written, Arm alone) {}

  private final JdbcTemplate jdbc;

  HoldoutResults(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while nobody was left alone. Served by the indexes decision_journey and journey_run_journey. */
  Optional<Result> of(String journey) {
    Map<Boolean, Proportion> arms = new HashMap<>();
    jdbc.query("""
      with met as (
        select profile.root_id as customer, bool_or(decision.reason = 'holdout') as is_alone,
          bool_or(decision.outcome = 'allowed') as is_written
        from decision join profile on profile.id = decision.profile_id
        where journey = ? and (reason = 'holdout' or outcome = 'allowed') group by 1
      ), reached as (
        select distinct profile.root_id as customer from journey_run join profile on profile.id = journey_run.profile_id
        where journey = ? and outcome = 'goal'
      )
      select is_alone, count(reached.customer), count(*) from met left join reached using (customer)
      where is_alone is distinct from is_written group by is_alone""", row -> {
      arms.put(row.getBoolean(1), new Proportion(row.getLong(2), row.getLong(3)));
    }, journey, journey);
    return Optional.ofNullable(arms.get(true)).map(alone -> new Result(
        Arm.of(arms.getOrDefault(false, new Proportion(0, 0))), Arm.of(alone)));
  }
}
