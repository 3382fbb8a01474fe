package io.inyeon.customer;

import io.inyeon.access.Audit;
import io.inyeon.core.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the brand's people did to a customer, by the customer's id. */
@Component
class AuditData implements PersonalData {
  private final Audit audit;

  AuditData(Audit audit) {
    this.audit = audit;
  }

  @Override
  public String module() {
    return "access";
  }

  @Override
  public Set<String> tables() {
    return Set.of("audit");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return audit.ofCustomers(Erasure.ids(profiles));
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    return Map.of("audit", audit.forgetCustomers(erasure.ids()));
  }
}
