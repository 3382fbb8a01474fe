/** Journeys as data: a versioned graph, and the position of one customer in it. */
@NullMarked
package io.inyeon.core.journey;

import org.jspecify.annotations.NullMarked;
