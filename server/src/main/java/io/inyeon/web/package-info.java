/** What every HTTP answer shares: problem documents; and how strictly the JSON of a request is read. */
@ApplicationModule(displayName = "Web", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.inyeon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
