/** Journeys: drafts, publication, and how many people went through. */
@ApplicationModule(displayName = "Journey", allowedDependencies = {"access", "message", "engine", "customer", "web"})
@NullMarked
package io.inyeon.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
