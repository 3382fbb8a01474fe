/** Where things are and how many: places, the stock ledger and its levels, what is promised, what can be promised. */
@ApplicationModule(displayName = "Inventory", allowedDependencies = {"catalog", "record", "customer", "message", "log",
    "access", "web",
    "settings",
    "postgres", "background"})
@NullMarked
package io.inyeon.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
