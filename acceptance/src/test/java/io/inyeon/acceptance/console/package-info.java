/** The console in a real browser, before a running demonstration or server. */
@NullMarked
package io.inyeon.acceptance.console;

import org.jspecify.annotations.NullMarked;
