/** Hosts the pure engine: folds the log into customers' states, keeps timers, hands effects to the modules that act. */
@ApplicationModule(displayName = "Engine", allowedDependencies = {"access", "log", "customer", "web", "postgres",
    "background"})
@NullMarked
package io.inyeon.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
