/** Whoever waits for what is sold out: lists, holds for those whose turn it is, and what customers with a cart are told. */
@ApplicationModule(displayName = "Waiting", allowedDependencies = {"cart", "inventory", "catalog", "customer", "log",
    "access", "web", "postgres", "background"})
@NullMarked
package io.inyeon.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
