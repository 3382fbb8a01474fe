/** History out of files: events, profiles, consents, suppressions, static segments, by a declarative mapping. */
@ApplicationModule(displayName = "Import", allowedDependencies = {"access", "collect", "customer", "log", "web",
    "settings",
    "background"})
@NullMarked
package io.inyeon.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
