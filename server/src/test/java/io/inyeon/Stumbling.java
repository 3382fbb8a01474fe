package io.inyeon;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Holds nothing, and stumbles over an erasure as often as it was told to, after all others have erased. */
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Stumbling implements PersonalData {
  private final AtomicInteger times = new AtomicInteger();

  public void stumble(int over) {
    times.set(over);
  }

  public boolean isUpright() {
    return times.get() <= 0;
  }

  @Override
  public String module() {
    return "nothing";
  }

  @Override
  public Set<String> tables() {
    return Set.of();
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return List.of();
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    if (times.getAndDecrement() > 0) {
      throw new IllegalStateException("stumbled, as the test wished");
    }
    return Map.of();
  }
}
