/** The brake for everything that leaves the house. */
@ApplicationModule(displayName = "Sending", allowedDependencies = {"access", "log", "web"})
@NullMarked
package io.inyeon.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
