/** Who is who and what we may do for them: identity, consent, search, timeline, data rights. */
@ApplicationModule(displayName = "Customer", allowedDependencies = {"log", "access", "web", "settings", "postgres",
    "background"})
@NullMarked
package io.inyeon.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
