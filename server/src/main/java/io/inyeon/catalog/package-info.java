/** The catalogue: what the brand sells, under which name and at what price. */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {"imports :: file", "postgres", "log",
    "access", "web", "settings", "background"})
@NullMarked
package io.inyeon.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
