/** What each customer prefers, computed from what they do, and told to the log as a trait that rules can use. */
@ApplicationModule(displayName = "Preference", allowedDependencies = {"engine", "customer", "log", "background"})
@NullMarked
package io.inyeon.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
