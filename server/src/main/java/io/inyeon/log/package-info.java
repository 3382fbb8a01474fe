/** The event log: append, positions, ownership of partitions, the outbox of other modules. Knows nothing of customers. */
@ApplicationModule(displayName = "Log", allowedDependencies = {"postgres", "background"})
@NullMarked
package io.inyeon.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
