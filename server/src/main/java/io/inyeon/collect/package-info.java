/** The edge: the HTTP contracts of the public SDKs, the pixel, tracked links, inbound webhooks. */
@ApplicationModule(displayName = "Collect", allowedDependencies = {"log", "access", "web", "settings", "background"})
@NullMarked
package io.inyeon.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
