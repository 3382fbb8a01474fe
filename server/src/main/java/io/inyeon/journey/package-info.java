/** Journeys: drafts, publication, and how many people went through. */
@ApplicationModule(displayName = "Journey", allowedDependencies = {"segment", "message", "alert", "engine", "customer",
    "log",
    "background", "access", "web"})
@NullMarked
package io.inyeon.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
