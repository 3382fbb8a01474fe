/** Alerts: what went wrong by itself and wants somebody, said in the console, by e-mail and by webhook. */
@ApplicationModule(displayName = "Alert", allowedDependencies = {"message", "log", "access", "web", "settings",
    "background"})
@NullMarked
package io.inyeon.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
