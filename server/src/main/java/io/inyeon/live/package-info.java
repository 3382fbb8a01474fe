/** What happens now, streamed to whoever looks. */
@ApplicationModule(displayName = "Live", allowedDependencies = {"access", "log", "customer", "decision", "journey",
    "web",
    "background"})
@NullMarked
package io.inyeon.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
