/** Segments: definitions, who is in and why, previews, history; and personas, which are segments with a story. */
@ApplicationModule(displayName = "Segment", allowedDependencies = {"engine", "customer", "log", "access", "web",
    "background"})
@NullMarked
package io.inyeon.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
