/** From an allowed decision to the customer: render, submit, receive; and the way out for whoever wants no more. */
@ApplicationModule(displayName = "Message", allowedDependencies = {"engine", "decision", "sending", "customer", "log",
    "access",
    "web", "settings", "background"})
@NullMarked
package io.inyeon.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
