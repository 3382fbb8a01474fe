/** The port through which a message leaves: what an adapter must do, and what it may answer. */
@NullMarked
package io.inyeon.core.channel;

import org.jspecify.annotations.NullMarked;
