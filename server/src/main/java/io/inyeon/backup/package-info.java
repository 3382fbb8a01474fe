/** A copy of an installation in one file, and the way back. */
@ApplicationModule(displayName = "Backup", allowedDependencies = {"postgres", "settings"})
@NullMarked
package io.inyeon.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
