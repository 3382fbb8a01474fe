package io.inyeon.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an address below {@code /api/}. Administrators may always. What carries neither this nor {@link Open} nobody
 * may call.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
  /** The roles of people who are signed in, beside administrators. */
  Role[] value() default {};

  /** The scope that a server key needs; none where no key can do it, because it takes a person. */
  Scope[] keys() default {};
}
