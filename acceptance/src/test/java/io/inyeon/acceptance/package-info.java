/** The product from outside: a server as a process of its own, and what callers see of it. */
@NullMarked
package io.inyeon.acceptance;

import org.jspecify.annotations.NullMarked;
