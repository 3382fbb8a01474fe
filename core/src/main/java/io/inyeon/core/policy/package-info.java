/** The contact policy: whether a message may go now, later or never, and why. */
@NullMarked
package io.inyeon.core.policy;

import org.jspecify.annotations.NullMarked;
