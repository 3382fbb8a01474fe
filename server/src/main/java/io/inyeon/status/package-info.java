/** How the server is doing, for machines and for people. */
@ApplicationModule(displayName = "Status", allowedDependencies = {"log", "customer", "engine", "message", "access",
    "settings", "web", "webhook"})
@NullMarked
package io.inyeon.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
