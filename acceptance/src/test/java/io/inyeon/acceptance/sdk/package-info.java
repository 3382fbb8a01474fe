/** Public analytics SDKs, unmodified, as callers of a running server. */
@NullMarked
package io.inyeon.acceptance.sdk;

import org.jspecify.annotations.NullMarked;
