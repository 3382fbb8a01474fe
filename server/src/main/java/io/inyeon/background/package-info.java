/** Work that goes on by itself. */
@ApplicationModule(displayName = "Background", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.inyeon.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
