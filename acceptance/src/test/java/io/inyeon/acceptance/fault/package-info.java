/** Kills under load, and what must still be true afterwards. */
@NullMarked
package io.inyeon.acceptance.fault;

import org.jspecify.annotations.NullMarked;
