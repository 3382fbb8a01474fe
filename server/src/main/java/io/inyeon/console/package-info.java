/** Hands out the console: the pages that people work in. They are built by the Maven module of that name. */
@ApplicationModule(displayName = "Console", allowedDependencies = "web")
@NullMarked
package io.inyeon.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
