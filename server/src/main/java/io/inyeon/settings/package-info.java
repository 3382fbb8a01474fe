/** What the operator decides before the start: settings, the data directory, and the sentence when it cannot start. */
@NullMarked
package io.inyeon.settings;

import org.jspecify.annotations.NullMarked;
