/** What happened: the facts on the log, as the engine reads them. */
@NullMarked
package io.inyeon.core.event;

import org.jspecify.annotations.NullMarked;
