/** What the demonstration and the tests need and no production server has: a mailbox, and a clock that moves. */
@NullMarked
package io.inyeon.demo;

import org.jspecify.annotations.NullMarked;
