/** The law on contacting people, as code: each rule with its id, its source, and whom it concerns. Not legal advice. */
@NullMarked
package io.inyeon.core.policy.law;

import org.jspecify.annotations.NullMarked;
