/** The pure step: state and input in, state and effects out. No I/O, no clock, no chance. */
@NullMarked
package io.inyeon.core.engine;

import org.jspecify.annotations.NullMarked;
