/** Which system's word counts: of stock, carts and orders this one's, or that of another, which is followed. */
@ApplicationModule(displayName = "Record", allowedDependencies = {"access", "web"})
@NullMarked
package io.inyeon.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
