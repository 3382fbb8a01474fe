/** How the server is doing, for machines and for people. */
@ApplicationModule(displayName = "Status", allowedDependencies = {"access", "log", "customer", "engine", "message",
    "settings",
    "web"})
@NullMarked
package io.inyeon.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
