/** Tells other systems, by signed webhooks, who entered a segment and who left it. */
@ApplicationModule(displayName = "Webhook", allowedDependencies = {"segment", "engine", "sending", "customer", "log",
    "access",
    "web", "settings", "background"})
@NullMarked
package io.inyeon.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
