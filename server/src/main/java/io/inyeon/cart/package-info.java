/** Carts: one a customer, over all devices and channels; a guest's, merged when they sign in. */
@ApplicationModule(displayName = "Cart", allowedDependencies = {"inventory", "catalog", "record", "customer", "message",
    "log",
    "access",
    "web", "settings", "postgres", "background"})
@NullMarked
package io.inyeon.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
