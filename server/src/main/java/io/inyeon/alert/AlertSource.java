package io.inyeon.alert;

import java.time.Instant;
import java.util.List;

/** Looks whether something is wrong. Filled by the modules that know. Asked every half minute: it must cost little. */
public interface AlertSource {
  /** @return all that is wrong now; what is no longer told is over */
  List<Symptom> symptoms(Instant now);
}
