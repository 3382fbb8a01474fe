/** Tells other systems, by signed webhooks, who entered a segment and who left it, and what journeys say of customers. */
@ApplicationModule(displayName = "Webhook", allowedDependencies = {"journey", "alert", "segment", "engine", "sending",
    "customer", "log",
    "access",
    "web", "settings", "background"})
@NullMarked
package io.inyeon.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
