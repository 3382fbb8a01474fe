/** Who may call: keys and the secrets of this installation. */
@ApplicationModule(displayName = "Access", allowedDependencies = {"settings", "web"})
@NullMarked
package io.inyeon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
