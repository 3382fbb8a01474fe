/** Why a message was sent, and why not: the record of every decision; and the brand's contact settings. */
@ApplicationModule(displayName = "Decision", allowedDependencies = {"access", "engine", "customer", "log", "web"})
@NullMarked
package io.inyeon.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
