/** Load from outside, and what came of it. */
@NullMarked
package io.inyeon.benchmarks;

import org.jspecify.annotations.NullMarked;
