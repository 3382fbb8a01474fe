/** Orders: the checkout, payments, and what becomes of what was bought. */
@ApplicationModule(displayName = "Order", allowedDependencies = {"waiting", "cart", "inventory", "catalog", "record",
    "journey",
    "customer",
    "log", "access", "web", "settings", "postgres", "background"})
@NullMarked
package io.inyeon.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
