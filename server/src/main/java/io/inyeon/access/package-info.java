/** Who may do what: people, their roles and sessions, keys, the record of what was done, the secrets of this installation. */
@ApplicationModule(displayName = "Access", allowedDependencies = {"settings", "web", "background"})
@NullMarked
package io.inyeon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
