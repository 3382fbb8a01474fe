package io.inyeon.core.policy.law;

import io.inyeon.core.policy.QuietHours;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hours in which a law forbids to write to somebody.
 *
 * @param rule the law's id
 * @param consent the purpose of the consent that lifts it
 */
public record Night(String rule, QuietHours hours, ZoneId zone, Optional<String> consent) {}
